using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Throws if the answer is no.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class IgnoredOkCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.IgnoredOk];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax value) continue;
            if (value.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement) continue;
            if (statement.Expression != value && statement.Expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } }) continue;
            if (Check(value, diagnostic.Properties[IgnoredOkAnalyzer.TypeProperty], model) is not { } check) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Throw if the answer is no",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, check.WithTriviaFrom(statement)))),
                    RuleIds.IgnoredOk),
                diagnostic);
        }
    }

    private static StatementSyntax? Check(ExpressionSyntax value, string? type, SemanticModel model)
    {
        var text = type switch
        {
            "PublishResult" => $"if ({value} is {{ Accepted: false }} {Unused(model, value, "refused")}) throw new {Name("InvalidOperationException")}($\"The relay refused the event: {{{Unused(model, value, "refused")}.Reason}}\");",
            "EventVerdict" => $"if ({value} != {value.ScopedName(model, "NostrToolkit", "EventVerdict")}.Valid) throw new {Name("InvalidOperationException")}(\"The event is not valid.\");",
            "bool" when value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryVerify" } }
                => $"if (!{value}) throw new {Name("InvalidOperationException")}(\"The event is not valid.\");",
            "bool" => $"if (!{value}) throw new {Name("FormatException")}();",
            _ => null,
        };
        return text is null ? null : SyntaxFactory.ParseStatement(text);

        string Name(string exception) => value.ScopedName(model, "System", exception);
    }

    private static string Unused(SemanticModel model, SyntaxNode at, string name)
    {
        var taken = (at.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? at.SyntaxTree.GetRoot()).DescendantTokens().Select(static token => token.ValueText);
        var names = new HashSet<string>(taken.Concat(model.LookupSymbols(at.SpanStart).Select(static symbol => symbol.Name)));
        return names.Contains(name) ? Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}{number}").First(candidate => !names.Contains(candidate)) : name;
    }
}

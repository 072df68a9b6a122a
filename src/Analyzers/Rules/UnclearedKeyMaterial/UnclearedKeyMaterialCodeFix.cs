using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Has the pool clear the array.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnclearedKeyMaterialCodeFix : CodeFixProvider
{
    private const string Clear = "clearArray";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnclearedKeyMaterial];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call) continue;
            if (Cleared(call) is not { } cleared) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Clear it", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, cleared))), nameof(UnclearedKeyMaterialCodeFix)),
                diagnostic);
        }
    }

    // pool.Return(array, clearArray: true). An owner has nothing like it: what to clear is for people to say.
    private static InvocationExpressionSyntax? Cleared(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Return" }) return null;
        var argument = SyntaxFactory.Argument(
            SyntaxFactory.NameColon(Clear).WithTrailingTrivia(SyntaxFactory.Space), default, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression));
        var arguments = call.ArgumentList.Arguments;
        return arguments.Count switch
        {
            1 => call.WithArgumentList(call.ArgumentList.WithArguments(
                SyntaxFactory.SeparatedList([arguments[0], argument], [SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)]))),
            2 when arguments[0].NameColon is null => call.WithArgumentList(call.ArgumentList.WithArguments(arguments.Replace(arguments[1], argument.WithTriviaFrom(arguments[1])))),
            _ => null,
        };
    }
}

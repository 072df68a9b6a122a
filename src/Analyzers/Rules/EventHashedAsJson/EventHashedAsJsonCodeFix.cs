using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Gives System.Text.Json the encoder that writes the canonical form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EventHashedAsJsonCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EventHashedAsJson];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call) continue;
            if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Serialize" or "SerializeToUtf8Bytes" or "ToJsonString" } member) continue;
            if (Fix(call, member, model) is not { } changed) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Use the encoder of the canonical form",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(call, changed))),
                    RuleIds.EventHashedAsJson),
                diagnostic);
        }
    }

    private static InvocationExpressionSyntax? Fix(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, SemanticModel model)
    {
        var encoder = $"{call.ScopedName(model, "NostrToolkit.Wire", "CanonicalJavaScriptEncoder")}.Default";
        var expected = member.Name.Identifier.ValueText == "ToJsonString" ? 0 : 1;
        if (call.ArgumentList.Arguments.Count == expected)
        {
            var options = $"new {call.ScopedName(model, "System.Text.Json", "JsonSerializerOptions")} {{ Encoder = {encoder} }}";
            var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(options));
            return call.WithArgumentList(SyntaxFactory.ParseArgumentList(
                expected == 0 ? $"({argument})" : $"({call.ArgumentList.Arguments[0]}, {argument})")).WithTriviaFrom(call);
        }
        // Options of which the encoder is written there.
        var given = call.ArgumentList.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(static assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Encoder" });
        return given is null ? null : call.ReplaceNode(given.Right, SyntaxFactory.ParseExpression(encoder).WithTriviaFrom(given.Right));
    }
}

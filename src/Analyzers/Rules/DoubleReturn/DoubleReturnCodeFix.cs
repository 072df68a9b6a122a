using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Removes the second return, where the first stands above it in the same block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DoubleReturnCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DoubleReturn];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } second) continue;
            var above = block.Statements.TakeWhile(statement => statement != second).OfType<ExpressionStatementSyntax>();
            if (!above.Any(first => Returned(first) is { } name && name == Returned(second))) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Remove the second return",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.RemoveNode(second, SyntaxRemoveOptions.KeepUnbalancedDirectives)!)),
                    nameof(DoubleReturnCodeFix)),
                diagnostic);
        }
    }

    private static string? Returned(ExpressionStatementSyntax statement) => statement.Expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Return" }, ArgumentList.Arguments: { Count: > 0 } arguments }
            => arguments[0].Expression.ToString(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" } access } => access.Expression.ToString(),
        _ => null,
    };
}

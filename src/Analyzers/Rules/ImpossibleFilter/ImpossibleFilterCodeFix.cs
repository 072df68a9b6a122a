using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Exchanges the two times; leaves a negative limit out. An empty list has no fix: without it, the filter would match everything.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ImpossibleFilterCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ImpossibleFilter];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (root.FindNode(context.Span) is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } member) return;
        switch (NameOf(member))
        {
            case "Limit":
                Register("Leave the limit out", () => InitializerMembers.Remove(context.Document, root, initializer, member));
                break;
            // A time before 1970 is reported where it stands, too, and an exchange would not help.
            case "Since" or "Until" when Find(initializer, "Since") is { } since && Find(initializer, "Until") is { } until && !IsNegative(since) && !IsNegative(until):
                Register("Exchange 'Since' and 'Until'", () => Exchange(context.Document, root, since.Right, until.Right));
                break;
        }

        void Register(string title, Func<Document> fix)
            => context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(fix()), RuleIds.ImpossibleFilter), context.Diagnostics);
    }

    private static Document Exchange(Document document, SyntaxNode root, ExpressionSyntax since, ExpressionSyntax until)
        => document.WithSyntaxRoot(root.ReplaceNodes(
            [since, until],
            (original, _) => original == since ? until.WithTriviaFrom(since) : since.WithTriviaFrom(until)));

    private static AssignmentExpressionSyntax? Find(InitializerExpressionSyntax initializer, string name)
        => initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(member => NameOf(member) == name);

    private static string? NameOf(AssignmentExpressionSyntax member) => (member.Left as IdentifierNameSyntax)?.Identifier.ValueText;

    private static bool IsNegative(AssignmentExpressionSyntax member)
        => member.Right is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: PrefixUnaryExpressionSyntax }] };
}

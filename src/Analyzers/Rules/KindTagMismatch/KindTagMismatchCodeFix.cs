using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Adds the <c>d</c> tag, still empty, or renames the tags of a relay list. Others need values that only their author knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KindTagMismatchCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.KindTagMismatch];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan) is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax creation } } member) continue;
            var isTags = member.Left is IdentifierNameSyntax { Identifier.ValueText: "Tags" };
            if (isTags && member.Right is not CollectionExpressionSyntax) continue;
            if (diagnostic.Properties[KindTagMismatchAnalyzer.MissingProperty] is { } missing)
                Register($"Add a '{missing}' tag, still empty", () => Add(missing));
            else if (isTags && diagnostic.Properties[KindTagMismatchAnalyzer.WrongProperty] is { } wrong && diagnostic.Properties[KindTagMismatchAnalyzer.RightProperty] is { } right)
                Register($"Name them '{right}'", () => Rename(wrong, right));

            Document Add(string name)
            {
                if (!isTags) return InitializerMembers.Add(context.Document, root, creation, $"Tags = [[\"{name}\", \"\"]]");
                var text = member.Right.ToString();
                var rest = text.Substring(1).TrimStart();
                var list = SyntaxFactory.ParseExpression($"[[\"{name}\", \"\"]{(rest == "]" ? "" : ", ")}{text.Substring(1)}");
                return context.Document.WithSyntaxRoot(root.ReplaceNode(member.Right, list.WithTriviaFrom(member.Right)));
            }

            Document Rename(string from, string to) => context.Document.WithSyntaxRoot(root.ReplaceNodes(
                NamesOf((CollectionExpressionSyntax)member.Right).Where(name => name.Token.ValueText == from),
                (name, _) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(to)).WithTriviaFrom(name)));

            void Register(string title, Func<Document> fix)
                => context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(fix()), RuleIds.KindTagMismatch), diagnostic);
        }
    }

    private static IEnumerable<LiteralExpressionSyntax> NamesOf(CollectionExpressionSyntax tags)
        => tags.Elements.OfType<ExpressionElementSyntax>()
            .Select(static tag => (tag.Expression as CollectionExpressionSyntax)?.Elements.FirstOrDefault())
            .OfType<ExpressionElementSyntax>()
            .Select(static name => name.Expression)
            .OfType<LiteralExpressionSyntax>();
}

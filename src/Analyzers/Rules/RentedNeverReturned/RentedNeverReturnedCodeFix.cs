using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using NostrToolkit.Analyzers.Rentals;

namespace NostrToolkit.Analyzers;

/// <summary>Gives it back in a <c>finally</c>, or by <c>using</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RentedNeverReturnedCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RentedNeverReturned];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null) return;
        var calls = new RentalCalls(model.Compilation);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax
                {
                    Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declaration } } variable },
                } rent)
                continue;
            var isOwner = calls.IsOwner(model.GetTypeInfo(rent).Type);
            if (Fixed(block, declaration, variable.Identifier.ValueText, rent, isOwner) is not { } replacement) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    isOwner ? "Dispose of it by 'using'" : "Give it back in a 'finally'",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(block, replacement))),
                    nameof(RentedNeverReturnedCodeFix)),
                diagnostic);
        }
    }

    private static BlockSyntax? Fixed(BlockSyntax block, LocalDeclarationStatementSyntax declaration, string name, InvocationExpressionSyntax rent, bool isOwner)
    {
        var index = block.Statements.IndexOf(declaration);
        var rest = SyntaxFactory.Block(block.Statements.Skip(index + 1));
        if (rest.Statements.Count == 0 || IsSetAgain(rest, name)) return null;
        var returns = rest.DescendantNodes().OfType<ExpressionStatementSyntax>().Where(statement => Returns(statement, name, isOwner)).ToList();
        if (returns.Any(static statement => statement.Parent is not BlockSyntax)) return null;
        if (isOwner)
        {
            var used = declaration.WithoutLeadingTrivia().WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(declaration.GetLeadingTrivia());
            return block.WithStatements([.. block.Statements.Take(index), used, .. Without(rest, returns).Statements]);
        }
        if (rent.Expression is not MemberAccessExpressionSyntax { Expression: var pool }) return null;
        var giveBack = returns.FirstOrDefault()?.WithoutTrivia() ?? SyntaxFactory.ParseStatement($"{pool}.Return({name});");
        var guarded = SyntaxFactory.TryStatement(
                Without(rest, returns).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed),
                default,
                SyntaxFactory.FinallyClause(SyntaxFactory.Block(giveBack)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return block.WithStatements([.. block.Statements.Take(index + 1), guarded]);
    }

    private static BlockSyntax Without(BlockSyntax block, IEnumerable<StatementSyntax> statements)
        => block.RemoveNodes(statements, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;

    private static bool Returns(ExpressionStatementSyntax statement, string name, bool isOwner)
        => statement.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && (isOwner
                ? access.Name.Identifier.ValueText == "Dispose" && access.Expression.ToString() == name
                : access.Name.Identifier.ValueText == "Return" && call.ArgumentList.Arguments.FirstOrDefault()?.Expression.ToString() == name);

    private static bool IsSetAgain(BlockSyntax rest, string name)
        => rest.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left.ToString() == name,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression.ToString() == name,
            _ => false,
        });
}

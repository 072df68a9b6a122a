using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Makes <c>await using var</c> of <c>var</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UndisposedClientCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UndisposedClient];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax made || !AsyncContext.Allows(made)) continue;
            if (made.FirstAncestorOrSelf<StatementSyntax>() is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, UsingKeyword.RawKind: 0 } declaration) continue;
            if (!IsAsyncDisposable(model.GetTypeInfo(declaration.Declaration.Type, context.CancellationToken).Type) || IsAssignedAgain(declaration, model)) continue;
            var changed = root.ReplaceNode(declaration, declaration.WithoutLeadingTrivia()
                .WithUsingKeyword(Spaced(SyntaxKind.UsingKeyword))
                .WithAwaitKeyword(Spaced(SyntaxKind.AwaitKeyword))
                .WithLeadingTrivia(declaration.GetLeadingTrivia()));
            context.RegisterCodeFix(
                CodeAction.Create("Dispose it at the end of the block", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(UndisposedClientCodeFix)), diagnostic);
        }
    }

    private static bool IsAsyncDisposable(ITypeSymbol? type)
        => type is not null && (type.Name == "IAsyncDisposable" || type.AllInterfaces.Any(static contract => contract.Name == "IAsyncDisposable"));

    // The variable of a using cannot be.
    private static bool IsAssignedAgain(LocalDeclarationStatementSyntax declaration, SemanticModel model)
    {
        var name = declaration.Declaration.Variables[0].Identifier.ValueText;
        return declaration.Parent!.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name && model.GetSymbolInfo(left).Symbol is ILocalSymbol);
    }

    private static SyntaxToken Spaced(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}

using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Gives a method the shape that the dispatch calls, where no more than its declaration and its returns must change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HandlerMethodShapeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HandlerMethodShape];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan) is not MethodDeclarationSyntax method || model is null) continue;
            if (Mend(diagnostic, method, model) is not var (title, mended)) continue;
            context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(method, mended))), title), diagnostic);
        }
    }

    private static (string Title, MethodDeclarationSyntax Mended)? Mend(Diagnostic diagnostic, MethodDeclarationSyntax method, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(HandlerMethodShapeAnalyzer.RepairProperty, out var repair)) return null;
        if (repair == Repairs.Result) return ResultCodeFix.Mend(method, diagnostic.Properties.ContainsKey(HandlerMethodShapeAnalyzer.HookProperty), model);
        var number = int.Parse(diagnostic.Properties[HandlerMethodShapeAnalyzer.ParameterProperty]!, CultureInfo.InvariantCulture);
        if (method.ParameterList.Parameters.ElementAtOrDefault(number) is not { } parameter) return null;
        return repair switch
        {
            Repairs.RefKind when !IsWritten(parameter, method, model) => ("Take it by 'in'", method.ReplaceNode(parameter, ByIn(parameter))),
            Repairs.Parameter when !IsUsed(parameter, method)
                => ($"Remove '{parameter.Identifier.Text}'", method.WithParameterList(Without(parameter, method.ParameterList))),
            _ => null,
        };
    }

    private static ParameterSyntax ByIn(ParameterSyntax parameter)
    {
        var first = parameter.Modifiers.First(IsRefKind);
        var others = parameter.Modifiers.Where(static modifier => !IsRefKind(modifier));
        var byIn = SyntaxFactory.Token(first.LeadingTrivia, SyntaxKind.InKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return parameter.WithModifiers(SyntaxFactory.TokenList(others.Append(byIn)));
    }

    private static bool IsRefKind(SyntaxToken modifier) => modifier.IsKind(SyntaxKind.RefKeyword) || modifier.IsKind(SyntaxKind.ReadOnlyKeyword);

    private static ParameterListSyntax Without(ParameterSyntax parameter, ParameterListSyntax list)
        => list.RemoveNode(parameter, SyntaxRemoveOptions.KeepNoTrivia)!;

    private static bool IsUsed(ParameterSyntax parameter, MethodDeclarationSyntax method)
        => BodyOf(method)?.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == parameter.Identifier.ValueText) ?? false;

    private static bool IsWritten(ParameterSyntax parameter, MethodDeclarationSyntax method, SemanticModel model)
    {
        var flow = method switch
        {
            { Body: { } block } => model.AnalyzeDataFlow(block),
            { ExpressionBody.Expression: { } expression } => model.AnalyzeDataFlow(expression),
            _ => null,
        };
        return flow?.WrittenInside.Contains(model.GetDeclaredSymbol(parameter)!, SymbolEqualityComparer.Default) ?? false;
    }

    private static SyntaxNode? BodyOf(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;
}

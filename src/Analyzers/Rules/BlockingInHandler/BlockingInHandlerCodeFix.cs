using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace NostrToolkit.Analyzers;

/// <summary>Awaits instead of blocking, in a method that is <c>async</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BlockingInHandlerCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.BlockingInHandler];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax blocking || !AsyncContext.Allows(blocking)) continue;
            if (Awaitable(blocking) is not { } task) continue;
            var changed = root.ReplaceNode(blocking, AsyncContext.Await(task, blocking));
            context.RegisterCodeFix(
                CodeAction.Create("Await instead", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(BlockingInHandlerCodeFix)), diagnostic);
        }
    }

    private static ExpressionSyntax? Awaitable(ExpressionSyntax blocking) => blocking switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: var task } => task,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name, Expression: var on }, ArgumentList: var arguments } => name.Identifier.ValueText switch
        {
            "Wait" when arguments.Arguments.Count == 0 => on,
            "GetResult" when on is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var task } } => task,
            "WaitAll" when IsSequenceOfTasks(arguments) => TaskCall("WhenAll", arguments),
            "Sleep" => TaskCall("Delay", arguments),
            _ => null,
        },
        _ => null,
    };

    // The overloads with a timeout return whether there was time enough.
    private static bool IsSequenceOfTasks(ArgumentListSyntax arguments)
        => arguments.Arguments.Count > 0 && arguments.Arguments.All(static argument => argument.Expression is not (LiteralExpressionSyntax or MemberAccessExpressionSyntax));

    private static InvocationExpressionSyntax TaskCall(string name, ArgumentListSyntax arguments)
        => SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                SyntaxFactory.ParseExpression("global::System.Threading.Tasks.Task").WithAdditionalAnnotations(Simplifier.Annotation),
                SyntaxFactory.IdentifierName(name)),
            arguments);
}

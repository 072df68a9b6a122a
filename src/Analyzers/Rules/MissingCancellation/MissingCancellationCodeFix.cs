using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>Passes the token on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MissingCancellationCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MissingCancellation];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call) continue;
            if (!diagnostic.Properties.TryGetValue(MissingCancellationAnalyzer.TokenProperty, out var token)) continue;
            if (model.GetOperation(call, context.CancellationToken) is not IInvocationOperation operation) continue;
            var changed = root.ReplaceNode(call.ArgumentList, WithToken(call.ArgumentList, operation, SyntaxFactory.IdentifierName(token!)));
            context.RegisterCodeFix(
                CodeAction.Create($"Pass '{token}' on", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(MissingCancellationCodeFix)), diagnostic);
        }
    }

    private static ArgumentListSyntax WithToken(ArgumentListSyntax list, IInvocationOperation call, IdentifierNameSyntax token)
    {
        var argument = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == nameof(CancellationToken));
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax written })
            return list.ReplaceNode(written, written.WithExpression(token.WithTriviaFrom(written.Expression)));
        // Behind a parameter that is left out, or an argument with a name, it needs one as well.
        var needsName = list.Arguments.Any(static given => given.NameColon is not null)
            || call.Arguments.Any(static other => other.ArgumentKind == ArgumentKind.DefaultValue && other.Parameter?.Type.Name != nameof(CancellationToken));
        var added = SyntaxFactory.Argument(token);
        if (needsName) added = added.WithNameColon(SyntaxFactory.NameColon(argument?.Parameter?.Name ?? "cancellationToken").WithTrailingTrivia(SyntaxFactory.Space));
        return list.Arguments.Count == 0
            ? list.AddArguments(added)
            : list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(
                list.Arguments.GetWithSeparators().Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)).Add(added)));
    }
}

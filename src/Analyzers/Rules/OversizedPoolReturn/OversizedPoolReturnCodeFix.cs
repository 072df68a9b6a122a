using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>Lets a buffer go when it is too large, and empties it before it goes back.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OversizedPoolReturnCodeFix : CodeFixProvider
{
    private const string Bound = "MaxRetainedCapacity";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.OversizedPoolReturn];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(static async (context, document, diagnostics)
            => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var editor = await DocumentEditor.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (CarefulReturn.Of(editor, diagnostic) is not { } careful) continue;
            context.RegisterCodeFix(
                CodeAction.Create(careful.Title, token => FixAsync(context.Document, [diagnostic], token), nameof(OversizedPoolReturnCodeFix)), diagnostic);
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var bounded = new HashSet<TypeDeclarationSyntax>();
        foreach (var diagnostic in diagnostics)
        {
            if (CarefulReturn.Of(editor, diagnostic) is not { } careful) continue;
            careful.Apply(editor, Bound);
            if (!careful.NeedsBound || !bounded.Add(careful.Type) || HasMember(editor, careful.Type)) continue;
            SyntaxTriviaList end = careful.Type.Members[0] is FieldDeclarationSyntax
                ? [SyntaxFactory.LineFeed]
                : [SyntaxFactory.LineFeed, SyntaxFactory.LineFeed];
            var constant = SyntaxFactory.ParseMemberDeclaration($"private const int {Bound} = 64 * 1024;")!
                .WithTrailingTrivia(end).WithAdditionalAnnotations(Formatter.Annotation);
            editor.InsertMembers(careful.Type, 0, [constant]);
        }
        return editor.GetChangedDocument();
    }

    private static bool HasMember(DocumentEditor editor, TypeDeclarationSyntax type)
        => editor.SemanticModel.GetDeclaredSymbol(type) is { } symbol && !symbol.GetMembers(Bound).IsEmpty;

    /// <summary>One return, with the statements that are missing.</summary>
    private sealed class CarefulReturn(SyntaxNode place, TypeDeclarationSyntax type, string? tooLarge, string? reset, string? capacity, bool isPolicy)
    {
        public TypeDeclarationSyntax Type => type;

        public bool NeedsBound => capacity is not null;

        public string Title => (capacity, reset) switch
        {
            (not null, not null) => "Bound its capacity, and empty it",
            (not null, null) => "Bound its capacity",
            _ => "Empty it",
        };

        public static CarefulReturn? Of(DocumentEditor editor, Diagnostic diagnostic)
        {
            if (!diagnostic.Properties.TryGetValue(OversizedPoolReturnAnalyzer.MissingProperty, out var text)) return null;
            var missing = (Care)int.Parse(text!);
            var node = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return null;
            var isPolicy = editor.SemanticModel.GetTypeInfo(node).Type is { SpecialType: SpecialType.System_Boolean } && !IsPut(node);
            var buffer = isPolicy
                ? node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { ParameterList.Parameters: { Count: 1 } only } ? SyntaxFactory.IdentifierName(only[0].Identifier) : null
                : BufferOf(node);
            var bufferType = isPolicy
                ? node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } policy ? editor.SemanticModel.GetDeclaredSymbol(policy)!.Parameters[0].Type : null
                : buffer is null ? null : editor.SemanticModel.GetTypeInfo(buffer).Type;
            if (buffer is null || bufferType is null || PlaceOf(node) is not { } place) return null;
            var capacity = (missing & Care.Bounded) != 0 ? BufferMembers.Capacity(bufferType) : null;
            var reset = (missing & Care.Emptied) != 0 ? BufferMembers.Reset(bufferType) : null;
            if ((missing & Care.Bounded) != 0 && capacity is null || (missing & Care.Emptied) != 0 && reset is null) return null;
            return new CarefulReturn(place, type, capacity is null ? null : $"{buffer}.{capacity}", reset is null ? null : $"{buffer}.{reset};", capacity, isPolicy);
        }

        public void Apply(DocumentEditor editor, string bound)
        {
            var statements = new List<StatementSyntax>();
            if (isPolicy && tooLarge is not null) statements.Add(Parse($"if ({tooLarge} > {bound}) return false;"));
            if (reset is not null) statements.Add(Parse(reset));
            if (place is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } arrow)
            {
                statements.Add(isPolicy
                    ? SyntaxFactory.ReturnStatement(arrow.Expression)
                    : SyntaxFactory.ExpressionStatement(arrow.Expression));
                if (!isPolicy && tooLarge is not null) statements = [Check(bound, statements)];
                editor.ReplaceNode(method, method.WithExpressionBody(null).WithSemicolonToken(default)
                    .WithParameterList(method.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticMarker))
                    .WithBody(SyntaxFactory.Block(statements).WithTrailingTrivia(method.GetTrailingTrivia())).WithAdditionalAnnotations(Formatter.Annotation));
                return;
            }
            var statement = (StatementSyntax)place;
            if (!isPolicy && tooLarge is not null)
            {
                statements.Add(statement.WithoutLeadingTrivia().WithTrailingTrivia(SyntaxFactory.ElasticMarker));
                editor.ReplaceNode(statement, Check(bound, statements).WithTriviaFrom(statement));
            }
            else if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
            {
                statements[0] = statements[0].WithLeadingTrivia(statement.GetLeadingTrivia());
                editor.InsertBefore(statement, statements);
                editor.ReplaceNode(statement, statement.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation));
            }
            else
            {
                statements.Add(statement.WithoutLeadingTrivia());
                editor.ReplaceNode(statement, SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation));
            }
        }

        private IfStatementSyntax Check(string bound, List<StatementSyntax> then)
            => SyntaxFactory.IfStatement(
                    SyntaxFactory.ParseExpression($"{tooLarge} <= {bound}"), then.Count == 1 ? then[0] : SyntaxFactory.Block(then))
                .WithAdditionalAnnotations(Formatter.Annotation);

        private static StatementSyntax Parse(string text)
            => SyntaxFactory.ParseStatement(text).WithTrailingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation);

        private static SyntaxNode? PlaceOf(SyntaxNode node) => node.FirstAncestorOrSelf<ExpressionSyntax>() is { } expression
            ? Outer(expression).Parent switch
            {
                ExpressionStatementSyntax statement => statement,
                ReturnStatementSyntax statement => statement,
                ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax } arrow => arrow,
                _ => null,
            }
            : null;

        // pool?.Return(x) is one expression
        private static ExpressionSyntax Outer(ExpressionSyntax expression)
            => expression.Parent is ConditionalAccessExpressionSyntax access ? access : expression;

        private static bool IsPut(SyntaxNode node) => node is InvocationExpressionSyntax && node.Parent is ExpressionStatementSyntax;

        private static ExpressionSyntax? BufferOf(SyntaxNode node)
        {
            var value = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Right,
                InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
                    => arguments[arguments.Count > 1 && arguments[0].RefOrOutKeyword.RawKind != 0 ? 1 : 0].Expression,
                _ => null,
            };
            return value is IdentifierNameSyntax or MemberAccessExpressionSyntax ? value : null;
        }
    }
}

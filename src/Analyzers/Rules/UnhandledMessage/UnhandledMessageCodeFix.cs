using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace NostrToolkit.Analyzers;

/// <summary>Adds a method for the message, or says that it is ignored or declined on purpose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnhandledMessageCodeFix : CodeFixProvider
{
    private const string Handle = nameof(Handle);
    private const string Ignore = nameof(Ignore);
    private const string Decline = nameof(Decline);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnhandledMessage];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(static async (context, document, diagnostics)
            => await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey!, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var editor = await DocumentEditor.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ClassOf(editor, diagnostic) is null || MessageOf(editor, diagnostic) is not { } message) continue;
            Register($"Handle '{message.Name}'", Handle);
            Register($"Ignore '{message.Name}' on purpose", Ignore);
            if (diagnostic.Properties.ContainsKey(UnhandledMessageAnalyzer.CanDeclineProperty)) Register($"Decline '{message.Name}'", Decline);

            void Register(string title, string fix)
                => context.RegisterCodeFix(CodeAction.Create(title, token => FixAsync(context.Document, [diagnostic], fix, token), fix), diagnostic);
        }
    }

    private static async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string fix, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var handlers = from diagnostic in diagnostics
                       let declaration = ClassOf(editor, diagnostic)
                       let message = MessageOf(editor, diagnostic)
                       where declaration is not null && message is not null
                       orderby message.Name
                       group message by declaration;
        foreach (var messages in handlers)
        {
            if (fix == Handle) AddMethods(editor, messages.Key, messages);
            else AddAttributes(editor, fix == Ignore ? KnownTypes.Ignores : KnownTypes.Declines, messages.Key, messages);
        }
        return editor.GetChangedDocument();
    }

    private static ClassDeclarationSyntax? ClassOf(DocumentEditor editor, Diagnostic diagnostic)
        => editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan) as ClassDeclarationSyntax;

    private static INamedTypeSymbol? MessageOf(DocumentEditor editor, Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(UnhandledMessageAnalyzer.MessageProperty, out var id)
            ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id!, editor.SemanticModel.Compilation) as INamedTypeSymbol
            : null;

    private static void AddAttributes(
        DocumentEditor editor, string attributeClass, ClassDeclarationSyntax declaration, IEnumerable<INamedTypeSymbol> messages)
    {
        if (editor.SemanticModel.Compilation.GetTypeByMetadataName(attributeClass) is not { } attribute) return;
        var generator = editor.Generator;
        foreach (var message in messages)
        {
            var argument = generator.TypeOfExpression(Name(generator, message));
            editor.AddAttribute(declaration, generator.Attribute(Name(generator, attribute), [argument]));
        }
    }

    private static void AddMethods(DocumentEditor editor, ClassDeclarationSyntax declaration, IEnumerable<INamedTypeSymbol> messages)
    {
        var methods = messages.Select(message => MethodFor(editor, message)).ToList();
        if (declaration.Members.OfType<MethodDeclarationSyntax>().LastOrDefault(static method => method.Identifier.ValueText == Handle) is { } last)
        {
            editor.InsertAfter(last, methods);
            return;
        }
        editor.ReplaceNode(declaration, (node, generator) => generator.AddMembers(WithBraces((ClassDeclarationSyntax)node), methods));
    }

    private static SyntaxNode MethodFor(DocumentEditor editor, INamedTypeSymbol message)
    {
        var generator = editor.Generator;
        var parameter = generator.ParameterDeclaration("message", Name(generator, message), refKind: RefKind.In);
        var exception = editor.SemanticModel.Compilation.GetTypeByMetadataName(KnownTypes.NotImplementedException)!;
        var body = generator.ThrowStatement(generator.ObjectCreationExpression(Name(generator, exception)));
        return generator.MethodDeclaration(Handle, [parameter], accessibility: Accessibility.Private, statements: [body]);
    }

    // Qualified here; the annotations shorten it to a simple name with a using.
    private static SyntaxNode Name(SyntaxGenerator generator, INamedTypeSymbol type)
        => generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation);

    // "class Handler;" has no place for members.
    private static ClassDeclarationSyntax WithBraces(ClassDeclarationSyntax declaration)
        => declaration.SemicolonToken.IsKind(SyntaxKind.None)
            ? declaration
            : declaration
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(declaration.SemicolonToken.TrailingTrivia));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1001: a handler has neither a method nor an <c>[Ignores]</c> for a message of its direction.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnhandledMessageAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that names the message type for the fix, as a documentation id.</summary>
    internal const string MessageProperty = "Message";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnhandledMessage,
        "A message is neither handled nor ignored",
        "'{0}' neither handles nor ignores {1} ('{2}')",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A message that a handler forgets ends in OnUnreadable, as if its name were unknown.",
        helpLinkUri: RulePages.Of(RuleIds.UnhandledMessage));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.MessageHandler) is not { } attribute) return;
            if (MessageCatalogue.Of(start.Compilation) is not { } catalogue) return;
            start.RegisterSymbolAction(symbol => Analyze(symbol, attribute, catalogue), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol attribute, MessageCatalogue catalogue)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (HandlerClass.Of(type, attribute, context.Compilation) is not { Location: { } location } handler) return;
        var answered = new HashSet<ITypeSymbol>(handler.Handled().Concat(handler.Ignored()), SymbolEqualityComparer.Default);
        foreach (var message in catalogue.Messages)
        {
            if (answered.Contains(message.Type) || !handler.Concerns(message)) continue;
            var id = DocumentationCommentId.CreateDeclarationId(message.Type);
            var properties = ImmutableDictionary<string, string?>.Empty.Add(MessageProperty, id);
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, properties, type.Name, message.Name, message.Type.Name));
        }
    }
}

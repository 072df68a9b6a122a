using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1001: a handler has no method, no <c>[Ignores]</c> and no <c>[Declines]</c> for a message of its direction.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnhandledMessageAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that names the message type for the fix, as a documentation id.</summary>
    internal const string MessageProperty = "Message";

    /// <summary>The property of a diagnostic whose handler could decline the message.</summary>
    internal const string CanDeclineProperty = "CanDecline";

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
            if (HandlerTypes.Of(start.Compilation) is not { } types) return;
            if (MessageCatalogue.Of(start.Compilation) is not { } catalogue) return;
            start.RegisterSymbolAction(symbol => Analyze(symbol, types, catalogue), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, HandlerTypes types, MessageCatalogue catalogue)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (HandlerClass.Of(type, types, catalogue) is not { Location: { } location } handler) return;
        if (handler.DeclinesOthers) return;
        var answered = new HashSet<ITypeSymbol>(handler.Handled().Concat(handler.Ignored()).Concat(handler.Declined()), SymbolEqualityComparer.Default);
        foreach (var message in catalogue.Messages)
        {
            if (answered.Contains(message.Type) || !handler.Concerns(message)) continue;
            var id = DocumentationCommentId.CreateDeclarationId(message.Type);
            var properties = ImmutableDictionary<string, string?>.Empty.Add(MessageProperty, id);
            if (handler.CanAnswer && handler.Direction == HandlerClass.ToRelay) properties = properties.Add(CanDeclineProperty, null);
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, properties, type.Name, message.Name, message.Type.Name));
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1010: a method of a handler looks as if a dispatch called it, and none does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerMethodShapeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says what its fix would do, one of <see cref="Repairs"/>.</summary>
    internal const string RepairProperty = "Repair";

    /// <summary>The property that says at which parameter.</summary>
    internal const string ParameterProperty = "Parameter";

    /// <summary>The property of a method with <c>[Before]</c>.</summary>
    internal const string HookProperty = "Hook";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.HandlerMethodShape,
        "A handler's method is never called",
        "'{0}' is never called: {1}",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A method named Handle or OnUnreadable, or with [Before], has a shape that the generated dispatch does not call.",
        helpLinkUri: RulePages.Of(RuleIds.HandlerMethodShape));

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
        if (HandlerClass.Of(type, types, catalogue) is not { } handler)
        {
            foreach (var hook in type.GetMembers().OfType<IMethodSymbol>().Where(types.IsHook))
            {
                var fault = new MethodFault($"'{type.Name}' is no [MessageHandler], and a dispatch calls no methods of base classes");
                Report(context, hook, isHook: true, fault);
            }
            return;
        }
        var routes = new HandlerRoutes(handler, catalogue, types);
        foreach (var method in handler.Methods)
        {
            if ((method.Fault ?? routes.FaultOf(method)) is { } fault && !HasAnotherCaller(type, method))
                Report(context, method.Method, method.Role == MethodRole.Hook, fault);
        }
    }

    // A method named Handle may be there for somebody else.
    private static bool HasAnotherCaller(INamedTypeSymbol type, MethodShape shape)
    {
        if (shape.Role == MethodRole.Hook) return false;
        return shape.Method.IsOverride || type.AllInterfaces
            .SelectMany(@interface => @interface.GetMembers(shape.Method.Name))
            .Any(member => HandlerTypes.Same(type.FindImplementationForInterfaceMember(member), shape.Method));
    }

    private static void Report(SymbolAnalysisContext context, IMethodSymbol method, bool isHook, MethodFault fault)
    {
        // Of a partial method, the part that the user wrote has the parameters to mend.
        var location = (method.PartialImplementationPart ?? method).Locations[0];
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(RepairProperty, fault.Repair)
            .Add(ParameterProperty, fault.Parameter.ToString(CultureInfo.InvariantCulture));
        if (isHook) properties = properties.Add(HookProperty, null);
        context.ReportDiagnostic(Diagnostic.Create(Rule, location, properties, method.Name, fault.Reason));
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4006: a filter asks for no stored events, by a bare 0.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ZeroLimitAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ZeroLimit,
        "A limit of 0 asks for no stored events",
        "A limit of 0 is not 'no limit': the relay sends no stored event, only live ones. Leave the limit out, or give the 0 a name.",
        RuleCategories.Protocol,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "NIP-01: a relay answers a filter with limit 0 by EOSE at once. Whoever means that says so with a named constant.",
        helpLinkUri: RulePages.Of(RuleIds.ZeroLimit));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Filter) is not { } filter) return;
            WrittenObjects.Register(start, filter, AnalyzeFilter);
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Limit) is { } limit)
                start.RegisterOperationAction(operation => AnalyzeLimit(operation, limit), OperationKind.ObjectCreation);
        });
    }

    private static void AnalyzeFilter(OperationAnalysisContext context, ObjectMembers members)
    {
        if (members.AssignmentOf("Limit") is { } assignment && members.IsOwn(assignment) && IsBareZero(assignment.Value))
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation()));
    }

    // The limit of a FilterView.
    private static void AnalyzeLimit(OperationAnalysisContext context, INamedTypeSymbol limit)
    {
        if (context.Operation is IObjectCreationOperation { Arguments: [var count] } creation
            && SymbolEqualityComparer.Default.Equals(creation.Type, limit)
            && IsBareZero(count.Value))
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation()));
    }

    // A name, as in "const int LiveOnly = 0", says that it is meant.
    private static bool IsBareZero(IOperation value)
        => Constants.NumberOf(value) == 0
            && Origin.Unwrap(value) is not (IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation { Local.IsConst: true });
}

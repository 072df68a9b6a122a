using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4003: no event can match a filter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpossibleFilterAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> Lists = ["Ids", "Authors", "Kinds"];

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ImpossibleFilter,
        "A filter that can match nothing",
        "No event can match this filter: {0}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The members of a filter are AND-ed, and an empty list matches nothing: a member without a constraint is left out (NIP-01).",
        helpLinkUri: RulePages.Of(RuleIds.ImpossibleFilter));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Filter) is { } filter) WrittenObjects.Register(start, filter, Analyze);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ObjectMembers members)
    {
        foreach (var list in Lists)
            if (Own(members, list) is { } member && ListElements.Of(member.Value) is { IsEmpty: true })
                Report(member, $"its list '{list}' is empty, which matches nothing, while a list that is left out matches everything");
        if (Own(members, "Limit") is { } limit && Constants.NumberOf(limit.Value) is < 0) Report(limit, "a limit is 0 or more");
        AnalyzeTags(members, Report);
        AnalyzeTimes(members, Report);

        void Report(IOperation where, string why) => context.ReportDiagnostic(Diagnostic.Create(Rule, where.Syntax.GetLocation(), why));
    }

    private static void AnalyzeTags(ObjectMembers members, Action<IOperation, string> report)
    {
        if (Own(members, "Tags") is not { } tags || ListElements.PairsOf(tags.Value) is not { } pairs) return;
        foreach (var (key, values) in pairs)
        {
            if (Origin.Of(key).ConstantValue is not { HasValue: true, Value: char letter }) continue;
            if (letter is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z')) report(key, $"filters know tags of one ASCII letter, not '{letter}'");
            else if (ListElements.Of(values) is { IsEmpty: true }) report(values, $"it accepts no value of the tag '{letter}'");
        }
    }

    private static void AnalyzeTimes(ObjectMembers members, Action<IOperation, string> report)
    {
        foreach (var name in (string[])["Since", "Until"])
            if (Own(members, name) is { } member && TimeValue.Of(member.Value) is { After: "", Seconds: < 0 })
                report(member, "times are 0 or later");

        if ((Own(members, "Until") ?? Own(members, "Since")) is not { } own || members["Since"] is not { } since || members["Until"] is not { } until) return;
        if (TimeValue.Of(since) is { } first && TimeValue.Of(until) is { } last && first.After == last.After && first.Seconds > last.Seconds)
            report(own, "'Since' is later than 'Until'");
    }

    private static ISimpleAssignmentOperation? Own(ObjectMembers members, string name)
        => members.AssignmentOf(name) is { } assignment && members.IsOwn(assignment) ? assignment : null;
}

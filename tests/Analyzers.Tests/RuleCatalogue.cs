using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers.Tests;

/// <summary>One rule as it is compiled.</summary>
/// <param name="Stem">What its analyzer, fix and tests are named after.</param>
/// <param name="Descriptor">What it reports.</param>
/// <param name="HasFix">Whether a fix exists.</param>
internal sealed record Rule(string Stem, DiagnosticDescriptor Descriptor, bool HasFix);

/// <summary>All rules, found in their assemblies.</summary>
internal static class RuleCatalogue
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [.. Instances<DiagnosticAnalyzer>(typeof(RuleIds))];

    public static readonly IReadOnlyList<Rule> Rules =
    [
        .. from analyzer in Analyzers
           from descriptor in analyzer.SupportedDiagnostics
           orderby descriptor.Id
           select new Rule(StemOf(analyzer), descriptor, FixableIds.Contains(descriptor.Id)),
    ];

    private static IEnumerable<string> FixableIds
        => Instances<CodeFixProvider>(typeof(UnhandledMessageCodeFix)).SelectMany(static fix => fix.FixableDiagnosticIds);

    private static string StemOf(DiagnosticAnalyzer analyzer) => analyzer.GetType().Name.Replace("Analyzer", "");

    private static IEnumerable<T> Instances<T>(Type inAssembly)
        => inAssembly.Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && typeof(T).IsAssignableFrom(type))
            .Select(static type => (T)Activator.CreateInstance(type)!);
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1004: in an array only the last elements can be missing, and only the very last can take what is left.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ElementOrderAnalyzer : ShapeAnalyzer
{
    /// <summary>The property of a diagnostic that says which fix goes with it.</summary>
    internal const string FixProperty = "Fix";

    internal const string MakeOptional = nameof(MakeOptional);
    internal const string MakeRequired = nameof(MakeRequired);
    internal const string MakeNullable = nameof(MakeNullable);
    internal const string MoveLast = nameof(MoveLast);

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ElementOrder,
        "Elements stand in an order that cannot be read",
        "'{0}' {1}",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Elements are told apart by their place: first those that are always there, then those that may be missing, or one that takes all that are left.",
        helpLinkUri: RulePages.Of(RuleIds.ElementOrder));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        foreach (var finding in AnalyzeTag(type)) yield return finding;
        if (type.Annotation != Annotation.Message) yield break;
        var elements = type.Elements.Select(project.Read).ToList();
        Element? optional = null;
        for (var at = 0; at < elements.Count; at++)
        {
            var element = elements[at];
            var isTail = element.Codec == ElementCodec.Tail;
            if (isTail && element.MayBeMissing)
                yield return Report(element.Name, element.Location, "takes all elements that are left, which may be none, so it is never missing", MakeRequired);
            else if (isTail && at < elements.Count - 1)
                yield return Report(element.Name, element.Location, $"takes all elements that are left, so nothing can come after it, as '{elements[at + 1].Name}' does", MoveLast);
            else if (isTail && optional is not null)
                yield return Report(element.Name, element.Location, $"takes all elements that are left, so nothing before it can be missing, as '{optional.Name}' can", null);
            else if (!element.MayBeMissing && optional is not null)
                yield return Report(element.Name, element.Location, $"comes after '{optional.Name}', which may be missing, so it can be missing, too", MakeOptional);
            if (!isTail && element.MayBeMissing) optional ??= element;
        }
    }

    // What must be there, then what may be missing, then one list of what is left.
    private static IEnumerable<Diagnostic> AnalyzeTag(AnnotatedType type)
    {
        (IParameterSymbol Parameter, Occurrence Occurrence)? before = null;
        foreach (var parameter in type.TagElements)
        {
            var occurrence = Occurrences.Of(parameter.Type).Occurrence;
            if (before is ({ } earlier, var reached) && (occurrence < reached || reached == Occurrence.Repeated))
            {
                yield return reached == Occurrence.Repeated
                    ? Report(parameter.Name, parameter.Locations[0], $"comes after '{earlier.Name}', which takes all strings that are left", null)
                    : Report(parameter.Name, parameter.Locations[0], $"comes after '{earlier.Name}', which may be missing, so it can be missing, too", MakeNullable);
            }
            else if (occurrence != Occurrence.Presence)
            {
                before = (parameter, occurrence);
            }
        }
    }

    private static Diagnostic Report(string name, Location location, string fault, string? fix)
    {
        var properties = fix is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(FixProperty, fix);
        return Diagnostic.Create(Rule, location, properties, name, fault);
    }
}

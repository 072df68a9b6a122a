using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1009: events of kinds 30000 to 39999 are told apart by their d tag, and no others are (NIP-01).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KindRangeAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KindRange,
        "A kind and its d tag do not go together",
        "Kind {0}: {1}",
        RuleCategories.Messages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Relays replace an addressable event, of kind 30000 to 39999, by a newer one of the same author, kind and d tag (NIP-01).",
        helpLinkUri: RulePages.Of(RuleIds.KindRange));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        if (type.Annotation != Annotation.Kind || type.KindNumber is not { } kind) yield break;
        var identifier = project.KindMembers.Of(type).FirstOrDefault(static member => member.TagName == "d");
        if (FaultOf(kind, identifier, project) is { } fault)
            yield return Diagnostic.Create(Rule, identifier?.Location ?? type.LocationOf(0), kind, fault);
    }

    private static string? FaultOf(int kind, KindMember? identifier, ShapeProject project)
    {
        var isAddressable = kind is >= 30_000 and < 40_000;
        if (identifier is null) return isAddressable ? "it is addressable, but has no [Tag(\"d\")], so each author has one event of it" : null;
        if (!isAddressable) return $"it is not addressable, so '{identifier.Name}' tells no events apart: that takes 30000 to 39999";
        var (occurrence, type) = Occurrences.Of(identifier.Type);
        return occurrence is Occurrence.Repeated or Occurrence.Presence || project.Texts.IsTag(type)
            ? $"'{identifier.Name}' is '{identifier.TypeName}', but an address ends with one value"
            : null;
    }
}

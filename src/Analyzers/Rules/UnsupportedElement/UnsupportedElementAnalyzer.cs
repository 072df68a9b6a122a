using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1005: each element of a message or a tag, and each member of an object or a kind, has a type that can be read and written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsupportedElementAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnsupportedElement,
        "An element or a member has no codec",
        "'{0}' {1}",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A codec exists for bool and long, for the toolkit's values, and for each type that implements IJsonValue of itself.",
        helpLinkUri: RulePages.Of(RuleIds.UnsupportedElement));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        if (type.Annotation == Annotation.Kind)
            foreach (var (member, fault) in KindMemberFault.Of(type, project))
                yield return Diagnostic.Create(Rule, member.Location, fault.Properties, member.Name, fault.Text);
        if (type.Annotation == Annotation.Tag)
            foreach (var parameter in type.TagElements)
                if (TagElementFault.Of(parameter, project) is { } fault)
                    yield return Diagnostic.Create(Rule, parameter.Locations[0], fault.Properties, parameter.Name, fault.Text);
        foreach (var element in type.Elements.Select(project.Read))
        {
            var fault = type.Annotation == Annotation.Message ? ValueFault.Of(element, project) : MemberFault.Of(element, project);
            if (fault is not null) yield return Diagnostic.Create(Rule, element.Location, fault.Properties, element.Name, fault.Text);
        }
    }
}

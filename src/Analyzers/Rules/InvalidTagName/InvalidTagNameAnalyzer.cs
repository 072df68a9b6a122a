using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1008: the names of members are compared as bytes and written as they are, and each belongs to one parameter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidTagNameAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.InvalidTagName,
        "A member has a name that cannot be used",
        "'{0}': {1}",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The name of a member is ASCII from the space to the tilde, without quotes and backslashes, and no other member has it.",
        helpLinkUri: RulePages.Of(RuleIds.InvalidTagName));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
        => type.Annotation == Annotation.Object
            ? Analyze(type, project.MemberOf, "name").Concat(Analyze(type, project.PrefixOf, "prefix"))
            : [];

    private IEnumerable<Diagnostic> Analyze(AnnotatedType type, Func<IParameterSymbol, AttributeData?> attributeOf, string noun)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in type.Elements)
        {
            if (attributeOf(parameter) is not { } attribute) continue;
            if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Primitive } argument) continue;
            var name = argument.Value as string;
            if (FaultOf(name, noun, owners) is { } fault)
                yield return Diagnostic.Create(Rule, LocationOf(attribute, parameter), parameter.Name, fault);
            else
                owners.Add(name!, parameter.Name);
        }
    }

    private static string? FaultOf(string? name, string noun, Dictionary<string, string> owners)
    {
        if (name is null) return $"a {noun} is a text, not null";
        if (PlainText.Fault(name) is { } fault) return $"a {noun} is ASCII without quotes, backslashes and control characters, and this one {fault}";
        return owners.TryGetValue(name, out var owner) ? $"the {noun} \"{name}\" is already that of '{owner}', which gets the value" : null;
    }

    private static Location LocationOf(AttributeData attribute, IParameterSymbol parameter)
        => attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments }
            ? arguments[0].GetLocation()
            : parameter.Locations[0];
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1008: names are compared as bytes and written as they are, and each belongs to one member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidTagNameAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.InvalidTagName,
        "A tag or a member has a name that cannot be used",
        "'{0}': {1}",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The name of a member is ASCII from the space to the tilde, without quotes and backslashes; that of tags is any text but the empty one. No other member has it.",
        helpLinkUri: RulePages.Of(RuleIds.InvalidTagName));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project) => type.Annotation switch
    {
        Annotation.Object => Analyze(Named(type.Elements, project.MemberOf), "name", PlainText.Fault)
            .Concat(Analyze(Named(type.Elements, project.PrefixOf), "prefix", PlainText.Fault)),
        Annotation.Kind => Analyze(
            project.KindMembers.Of(type).Where(static member => member.Role == KindRole.Tag).Select(static member => (member.Symbol, member.Attribute!)),
            "tag",
            PlainText.FaultOfTag),
        _ => [],
    };

    private static IEnumerable<(ISymbol, AttributeData)> Named(IEnumerable<IParameterSymbol> parameters, Func<IParameterSymbol, AttributeData?> attributeOf)
    {
        foreach (var parameter in parameters)
            if (attributeOf(parameter) is { } attribute) yield return (parameter, attribute);
    }

    private static IEnumerable<Diagnostic> Analyze(
        IEnumerable<(ISymbol Symbol, AttributeData Attribute)> members, string noun, Func<string, string?> faultOf)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (symbol, attribute) in members)
        {
            // What is no constant is the compiler's to say.
            if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Primitive } argument) continue;
            var name = argument.Value as string;
            if (FaultOf(name, noun, faultOf, owners) is { } fault)
                yield return Diagnostic.Create(Rule, Attributes.LocationOf(attribute, symbol), symbol.Name, fault);
            else
                owners.Add(name!, symbol.Name);
        }
    }

    private static string? FaultOf(string? name, string noun, Func<string, string?> faultOf, Dictionary<string, string> owners)
    {
        if (name is null) return $"a {noun} is a text, not null";
        if (faultOf(name) is { } fault) return $"the {noun} {fault}";
        return owners.TryGetValue(name, out var owner) ? $"the {noun} \"{name}\" is already that of '{owner}', which gets the value" : null;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1006: a dispatch hands a text to one message, so of two that share name and direction one is never given to a handler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateVerbAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DuplicateVerb,
        "Two messages share name and direction",
        "'{0}' is {1} {2}, and so is '{3}': a handler is given one of the two",
        RuleCategories.Messages,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A handler of both is given the one whose type comes first by its full name. One of two that are both meant is ignored on purpose.",
        helpLinkUri: RulePages.Of(RuleIds.DuplicateVerb));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        var arguments = type.Attribute.ConstructorArguments;
        if (type.Annotation != Annotation.Message || arguments.Length != 2) yield break;
        if (arguments[0].Value is not string name || arguments[1].Value is not int direction) yield break;
        var sharing = project.Messages.Where(message => message.Name == name && message.Direction == direction).ToList();
        // One without a codec shares nothing yet.
        if (sharing.Count < 2 || !sharing.Any(message => Same(message.Type, type.Type)) || project.IsIgnored(type.Type)) yield break;
        // Of two in this project, the second says it.
        var twin = sharing.FirstOrDefault(other => !Same(other.Type, type.Type) && !project.IsIgnored(other.Type)
            && (!Same(other.Type.ContainingAssembly, type.Type.ContainingAssembly) || string.CompareOrdinal(NameOf(other.Type), NameOf(type.Type)) < 0));
        if (twin is null) yield break;
        yield return Diagnostic.Create(
            Rule, type.LocationOf(0), type.Type.Name, name, direction == 0 ? "to a relay" : "to a client", NameOf(twin.Type));
    }

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString();

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}

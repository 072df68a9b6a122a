using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NostrToolkit.Analyzers;

/// <summary>NTK1011: the name of a message is compared as bytes and written as it is, so it is ASCII without escapes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidVerbAnalyzer : ShapeAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.InvalidVerb,
        "A message has a name or a direction that cannot be used",
        "{0}, so no code is written for '{1}'",
        RuleCategories.Messages,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The name of a message is ASCII from the space to the tilde, without quotes and backslashes, as in REQ or NEG-OPEN.",
        helpLinkUri: RulePages.Of(RuleIds.InvalidVerb));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override IEnumerable<Diagnostic> Analyze(AnnotatedType type, ShapeProject project)
    {
        var arguments = type.Attribute.ConstructorArguments;
        if (type.Annotation == Annotation.Message && arguments.Length == 2)
        {
            if (FaultOfName(arguments[0]) is { } fault) yield return Report(0, fault);
            if (!IsDirection(arguments[1])) yield return Report(1, "A message is for a relay or for a client, Direction.ToRelay or Direction.ToClient");
        }
        else if (type.Annotation == Annotation.Handler && arguments.Length == 1 && !IsDirection(arguments[0]))
        {
            yield return Report(0, "A handler is that of a relay or of a client, Direction.ToRelay or Direction.ToClient");
        }

        Diagnostic Report(int argument, string fault) => Diagnostic.Create(Rule, type.LocationOf(argument), fault, type.Type.Name);
    }

    private static string? FaultOfName(TypedConstant name) => name switch
    {
        { Kind: TypedConstantKind.Error } => null,
        { Value: string { Length: > 0 } text } => PlainText.Fault(text) is { } fault
            ? $"The name of a message is ASCII without quotes, backslashes and control characters, and this one {fault}"
            : null,
        _ => "The name of a message is its first element, such as REQ, and this one is empty",
    };

    // What is no constant at all is the compiler's to say.
    private static bool IsDirection(TypedConstant direction) => direction.Kind == TypedConstantKind.Error || direction.Value is 0 or 1;
}

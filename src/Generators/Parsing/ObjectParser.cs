using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[NostrObject]</c> record struct to an <see cref="ObjectSpec"/>.</summary>
internal static class ObjectParser
{
    // Members already seen are the bits of one uint.
    private const int MaxMembers = 32;

    /// <summary><see langword="null"/> for a shape that has no codec; scolding is the analyzers' work.</summary>
    public static ObjectSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = TypeParser.Parse(context, "record struct");
        // A type has one codec; that of the message wins.
        if (ValueParser.Attribute(context.TargetSymbol, KnownNames.NostrMessage) is not null) return null;
        var constructor = PrimaryConstructor.Of((INamedTypeSymbol)context.TargetSymbol);
        if (type is null || constructor is null || constructor.Parameters.Length > MaxMembers) return null;
        cancellationToken.ThrowIfCancellationRequested();
        var parameters = constructor.Parameters.Select(ParseParameter).OfType<ParameterSpec>().ToEquatableArray();
        if (parameters.Count != constructor.Parameters.Length) return null;
        var rejectsUnknown = context.Attributes[0].NamedArguments.Any(static argument => argument is { Key: "RejectsUnknown", Value.Value: true });
        return new ObjectSpec(type, rejectsUnknown, parameters, PrimaryConstructor.IsPlain(constructor));
    }

    private static ParameterSpec? ParseParameter(IParameterSymbol parameter)
    {
        if (ValueParser.Attribute(parameter, KnownNames.SourceText) is not null)
            return ValueParser.ParseText(parameter) is { } text ? new ParameterSpec(text, ParameterRole.SourceText, "") : null;
        if (Argument(parameter, KnownNames.MemberPrefix) is { } prefix)
            return ValueParser.ParseMembers(parameter) is { } members ? new ParameterSpec(members, ParameterRole.Prefix, prefix) : null;
        return Argument(parameter, KnownNames.Member) is { } name && ValueParser.Parse(parameter) is { Form: not ValueForm.Tail } value
            ? new ParameterSpec(value, ParameterRole.Member, name)
            : null;
    }

    private static string? Argument(IParameterSymbol parameter, string attribute)
        => ValueParser.Attribute(parameter, attribute)?.ConstructorArguments.FirstOrDefault().Value is string name && WireName.IsPlain(name)
            ? name
            : null;
}

using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[NostrMessage]</c> record struct to a <see cref="MessageSpec"/>.</summary>
internal static class MessageParser
{
    /// <summary><see langword="null"/> for a shape that has no codec; scolding is the analyzers' work.</summary>
    public static MessageSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = TypeParser.Parse(context, "record struct");
        var constructor = PrimaryConstructor.Of((INamedTypeSymbol)context.TargetSymbol);
        var arguments = context.Attributes[0].ConstructorArguments;
        if (type is null || constructor is null || arguments.Length != 2) return null;
        if (arguments[0].Value is not string { Length: > 0 } name || !WireName.IsPlain(name)) return null;
        if (TypeParser.DirectionOf(arguments[1]) is not { } direction) return null;
        cancellationToken.ThrowIfCancellationRequested();
        var elements = constructor.Parameters.Select(ValueParser.Parse).OfType<ValueSpec>().ToEquatableArray();
        var isReadable = elements.Count == constructor.Parameters.Length && HasReadableOrder(elements);
        return isReadable ? new MessageSpec(type, name, direction, elements, PrimaryConstructor.IsPlain(constructor)) : null;
    }

    // What must be there, then what may be missing or what takes all that is left.
    private static bool HasReadableOrder(EquatableArray<ValueSpec> elements)
    {
        var rest = elements.SkipWhile(static element => element is { IsOptional: false, Form: not ValueForm.Tail }).ToList();
        return rest.Count == 1 && !rest[0].IsOptional || rest.All(static element => element is { IsOptional: true, Form: not ValueForm.Tail });
    }
}

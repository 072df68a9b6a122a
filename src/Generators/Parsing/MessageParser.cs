using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[NostrMessage]</c> record struct to a <see cref="MessageSpec"/>.</summary>
internal static class MessageParser
{
    /// <summary><see langword="null"/> for a shape that has no codec; scolding is the analyzers' work.</summary>
    public static MessageSpec? Parse(AnnotatedType message, CancellationToken cancellationToken)
        => Codecs.Of(message.Scope.Compilation).SpecOf(message, ParseAnew, cancellationToken);

    private static MessageSpec? ParseAnew(AnnotatedType message, CancellationToken cancellationToken)
    {
        if (PrimaryConstructor.Of(message, cancellationToken) is not { } constructor) return null;
        if (TypeParser.ParseRecordStruct(message, constructor) is not { } type) return null;
        if (message.Scope.Argument(message.Attribute, 0, "name") is not string { Length: > 0 } name || !WireName.IsPlain(name)) return null;
        if (TypeParser.DirectionOf(message.Scope.Argument(message.Attribute, 1, "direction")) is not { } direction) return null;
        var elements = constructor.Parameters
            .Select(parameter => ValueParser.Parse(parameter, constructor.Scope, cancellationToken))
            .OfType<ValueSpec>()
            .ToEquatableArray();
        var isReadable = elements.Count == constructor.Parameters.Count && HasReadableOrder(elements);
        return isReadable ? new MessageSpec(type, name, direction, elements, constructor.IsPlain()) : null;
    }

    // What must be there, then what may be missing or what takes all that is left.
    private static bool HasReadableOrder(EquatableArray<ValueSpec> elements)
    {
        var rest = elements.SkipWhile(static element => element is { IsOptional: false, Form: not ValueForm.Tail }).ToList();
        return rest.Count == 1 && !rest[0].IsOptional || rest.All(static element => element is { IsOptional: true, Form: not ValueForm.Tail });
    }
}

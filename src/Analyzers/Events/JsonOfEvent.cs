using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers.Events;

/// <summary>Texts that should be the canonical form of an event, and are written by a general serializer.</summary>
internal static class JsonOfEvent
{
    private const int CanonicalLength = 6;

    /// <summary>The call that serializes an event into bytes or a text; <see langword="null"/> if none does, or one that is told how.</summary>
    public static IOperation? SerializerOf(IOperation text, int depth = 0)
    {
        if (depth > 4) return null;
        var origin = Origin.Of(text);
        return origin switch
        {
            IInvocationOperation { TargetMethod: { Name: "GetBytes", ContainingNamespace.Name: "Text" } } call when call.Arguments.Length == 1 => SerializerOf(call.Arguments[0].Value, depth + 1),
            IInvocationOperation call => IsSerializer(call) && IsWrong(call) ? call : null,
            IInterpolatedStringOperation json when StartsAsEvent(json) => json,
            _ => null,
        };
    }

    private static bool IsSerializer(IInvocationOperation call) => (call.TargetMethod.ContainingType.Name, call.TargetMethod.Name) switch
    {
        ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes") or ("JsonConvert", "SerializeObject") => call.Arguments.Length > 0 && IsEvent(call.Arguments[0].Value),
        ("JsonNode" or "JsonArray", "ToJsonString") => call.Instance is { } node && IsEvent(node),
        _ => false,
    };

    // The encoder is the point: the serializer's own ones escape what NIP-01 does not.
    private static bool IsWrong(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments.Skip(call.Instance is null ? 1 : 0))
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Type.Name == "Type") continue;
            switch (Origin.Of(argument.Value))
            {
                case { ConstantValue: { HasValue: true, Value: null } }:
                case IPropertyReferenceOperation { Property: { Name: "Default" or "Web", ContainingType.Name: "JsonSerializerOptions" } }:
                    continue;
                case IObjectCreationOperation { Type: { Name: "JsonSerializerOptions" } type } options when ObjectMembers.Of(options, (INamedTypeSymbol)type) is { } members:
                    if (members["Encoder"] is { } encoder && !IsPlatforms(encoder)) return false;
                    continue;
                default:
                    return false;
            }
        }
        return true;
    }

    private static bool IsPlatforms(IOperation encoder)
        => Origin.Of(encoder) is IPropertyReferenceOperation { Property.ContainingType.Name: "JavaScriptEncoder" }
            or IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JavaScriptEncoder" } };

    private static bool IsEvent(IOperation value)
    {
        var origin = Origin.Of(value);
        if (Toolkit.Is(origin.Type, "EventView") || Toolkit.Is(origin.Type, "VerifiedEvent") || Toolkit.Is(origin.Type, "UnsignedEvent") || Toolkit.Is(origin.Type, "Rumor")) return true;
        var elements = origin is IObjectCreationOperation { Type.Name: "JsonArray" } array ? Nodes(array) : ListElements.Of(value) is { } list ? list : [];
        return elements.Count == CanonicalLength && Constants.NumberOf(elements[0]) == 0;
    }

    private static IReadOnlyList<IOperation> Nodes(IObjectCreationOperation array)
        => array.Arguments is [.., { ArgumentKind: ArgumentKind.ParamArray or ArgumentKind.ParamCollection } nodes] && ListElements.Of(nodes.Value) is { } listed ? listed
            : array.Initializer is { } initializer ? [.. initializer.Initializers.OfType<IInvocationOperation>().Where(static add => add.Arguments.Length == 1).Select(static add => add.Arguments[0].Value)]
            : [];

    // $"[0,\"{pubkey}\",...,{JsonSerializer.Serialize(content)}]"
    private static bool StartsAsEvent(IInterpolatedStringOperation json)
        => json.Parts is [IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string start } }, ..]
            && start.Replace(" ", "").StartsWith("[0,", StringComparison.Ordinal)
            && json.Descendants().OfType<IInvocationOperation>().Any(static call => call.TargetMethod.ContainingType.Name is "JsonSerializer" or "JsonConvert" && call.Arguments.Count(static argument => argument.ArgumentKind == ArgumentKind.Explicit) == 1);
}

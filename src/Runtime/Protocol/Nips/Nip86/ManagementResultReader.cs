using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Reads <c>{"result":…,"error":…}</c>. An error that is missing, null or empty is none: relays write all three.</summary>
internal static class ManagementResultReader
{
    public static ManagementResult? Read(DocumentObject root, ResultShape shape)
    {
        if (root.Optional("error")?.Text() is { Length: > 0 } message) return new ManagementResult.Failure(message);
        var result = root.Required("result");
        return shape switch
        {
            ResultShape.Methods => new ManagementResult.Methods(result.List(static value => value.Text())),
            ResultShape.PublicKeys => new ManagementResult.PublicKeys(Entries(result, "pubkey", static value => value.Value<PublicKey>())),
            ResultShape.Events => new ManagementResult.Events(Entries(result, "id", static value => value.Value<EventId>())),
            ResultShape.Kinds => new ManagementResult.Kinds(result.List(static value => value.Value<Kind>())),
            ResultShape.Addresses => new ManagementResult.Addresses(Entries(result, "ip", static value => value.Text())),
            // "a boolean always set to true"
            _ => result.Boolean() ? new ManagementResult.Done() : result.Fail<ManagementResult?>(ReadErrorKind.InvalidValue, null),
        };
    }

    private static IReadOnlyList<Listed<T>> Entries<T>(DocumentValue list, string member, Func<DocumentValue, T> read)
        where T : notnull
        => list.List(element =>
        {
            var entry = element.Object();
            return new Listed<T>(read(entry.Required(member)), entry.Optional("reason")?.Text());
        });
}

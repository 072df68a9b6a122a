namespace NostrToolkit.Analyzers.Keys;

/// <summary>A place of the protocol that takes a key, an id, or an address with a key in it.</summary>
internal sealed class HexSlot
{
    private static readonly HexSlot PublicKey = new("A public key", isKey: true);
    private static readonly HexSlot EventId = new("An event id", isKey: false);
    private static readonly HexSlot SecretKey = new("A secret key", isKey: null) { IsSecret = true };
    private static readonly HexSlot Address = new("The author in an address", isKey: true) { IsAddress = true };

    /// <summary>Any text of hexadecimal digits, of whatever length and case.</summary>
    public static readonly HexSlot AnyText = new("The text", isKey: null);

    private readonly bool? _isKey;

    private HexSlot(string name, bool? isKey)
    {
        Name = name;
        _isKey = isKey;
    }

    /// <summary>What stands there.</summary>
    public string Name { get; }

    private bool IsAddress { get; init; }

    private bool IsSecret { get; init; }

    /// <summary>What a type's <c>TryParse</c> takes.</summary>
    public static HexSlot? Of(string type) => type switch
    {
        nameof(PublicKey) => PublicKey,
        nameof(EventId) => EventId,
        nameof(SecretKey) => SecretKey,
        nameof(Address) => Address,
        _ => null,
    };

    /// <summary>The first value of a tag (NIP-01, and NIP-22 for the upper case ones).</summary>
    public static HexSlot? OfTag(string name) => name switch
    {
        "p" or "P" => PublicKey,
        "e" or "E" => EventId,
        "a" or "A" => Address,
        _ => null,
    };

    /// <summary>A member of an event or a filter.</summary>
    public static HexSlot? OfMember(string name) => name switch
    {
        "pubkey" or "authors" or "#p" or "#P" => PublicKey,
        "id" or "ids" or "#e" or "#E" => EventId,
        _ => null,
    };

    /// <summary>What is wrong with a text that stands there; <see langword="null"/> if nothing is.</summary>
    public HexFlaw? FlawOf(string text)
    {
        if (IsAddress) return FlawOfAddress(text);
        // Of a secret key both cases are read, and what it is is another rule's business.
        if (IsSecret) return HexFlaw.Of(text.ToLowerInvariant()) is { } wrong && !text.StartsWith("nsec1", StringComparison.Ordinal) ? wrong with { Hex = null } : null;
        if (HexFlaw.Of(text) is not { } flaw) return null;
        if (this == AnyText) return flaw.Hex is not null && !text.All(Uri.IsHexDigit) ? flaw : null;
        var isKey = Bech32Text.TryRead(text)?.IsPublicKey;
        return isKey is { } given && given != _isKey ? new HexFlaw(given ? "a key and no id" : "no key", null) : flaw;
    }

    // kind:pubkey:d
    private static HexFlaw? FlawOfAddress(string text)
    {
        var parts = text.Split([':'], 3);
        if (parts.Length < 3 || !ushort.TryParse(parts[0], out _)) return HexFlaw.Of(text) is { } whole ? whole with { Hex = null } : new HexFlaw("no kind:pubkey:d", null);
        return HexFlaw.Of(parts[1]) is { } flaw ? flaw with { Hex = flaw.Hex is { } hex ? $"{parts[0]}:{hex}:{parts[2]}" : null } : null;
    }
}

namespace NostrToolkit.Corpus;

/// <summary>The people and events that events and requests refer to: one set, so that some requests find some events.</summary>
internal sealed class World
{
    /// <summary>When the first event was made; one follows about every 7 seconds.</summary>
    public const int Start = 1_700_000_000;

    private const ulong Seed = 0x4E6F737472;
    private const int Signers = 300;
    private const int Strangers = 1700;
    private const int Notes = 4000;

    public World()
    {
        var dice = new Dice(Seed);
        Keyring = new Keyring(dice, Signers);
        PublicKeys = [.. Keyring.PublicKeys, .. Enumerable.Range(0, Strangers).Select(_ => dice.Hex(32))];
        EventIds = [.. Enumerable.Range(0, Notes).Select(_ => dice.Hex(32))];
    }

    /// <summary>Those who sign.</summary>
    public Keyring Keyring { get; }

    /// <summary>Those who sign, and others whom they mention.</summary>
    public IReadOnlyList<string> PublicKeys { get; }

    /// <summary>The events that others refer to.</summary>
    public IReadOnlyList<string> EventIds { get; }

    public string[] EventTag(Dice dice) => dice.Chance(40)
        ? ["e", dice.Pick(EventIds), "wss://relay.example.com/", dice.Chance(50) ? "root" : "reply"]
        : ["e", dice.Pick(EventIds)];

    public string[] PersonTag(Dice dice) => dice.Chance(20)
        ? ["p", dice.Pick(PublicKeys), "wss://relay.example.com/"]
        : ["p", dice.Pick(PublicKeys)];
}

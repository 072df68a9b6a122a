using System.Text;

namespace NostrToolkit.Fuzz;

/// <summary>Bech32 and the entities of NIP-19: read exactly where a slow decoder reads them, and written so that they are read as the same.</summary>
internal sealed class Bech32Target : IFuzzTarget
{
    private static readonly string[] Prefixes = ["npub", "nsec", "note", "nprofile", "nevent", "naddr", "nrelay", "a"];

    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly byte[] Special = [0, 32, .. Key];
    private static readonly byte[] Relay = [1, 5, .. "ws://"u8];

    private readonly byte[] _data = new byte[Bech32.MaxBytes];

    public string Name => "bech32";

    // First byte: 0 for a text, 1 for symbols that get a checksum, 2 for bytes that become symbols.
    public IEnumerable<byte[]> Seeds =>
    [
        [0, .. "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6"u8], [0, .. "A12UEL5L"u8], [0, .. "a1lqfn3a"u8],
        [1, 0, .. "qqqq"u8], [1, 7, .. "qp"u8], [1, 7, .. "pzry9x8gf2tvdw0s3jn54khce6mua7l"u8],
        [2, 0, .. Key], [2, 1, .. Key], [2, 2, .. Key], [2, 3, .. Special, .. Relay, .. Relay],
        [2, 4, .. Special, .. Relay, 2, 32, .. Key, 3, 4, 0, 0, 0x75, 0x37, 9, 1, 0],
        [2, 5, 0, 3, .. "abc"u8, 2, 32, .. Key, 3, 4, 0, 0, 0x75, 0x37, .. Relay], [2, 6, 0, 5, .. "ws://"u8],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var text = TextOf(input);
        var expected = SlowBech32.Decode(text);
        var isRead = Bech32.TryDecode(text, _data, out var prefixLength, out var length, out var error);
        Ensure.That(isRead == (expected is not null), "a text is bech32 exactly if the slow decoder says so");
        Ensure.That(isRead == (error == default), "an error is a reason not to be read");
        Ensure.That(error.Position >= 0 && error.Position <= text.Length, "an error is inside of the text");
        if (expected is { } parts)
        {
            Ensure.That(text[..prefixLength].Equals(parts.Prefix, StringComparison.OrdinalIgnoreCase), "the prefix is what stands before the separator");
            Ensure.That(_data.AsSpan(0, length).SequenceEqual(parts.Data), "the bytes are those of the slow decoder");
            Ensure.That(Bech32.Encode(parts.Prefix, parts.Data).Equals(text, StringComparison.OrdinalIgnoreCase), "one text stands for these bytes");
        }

        var kind = RunEntity(text, expected is { } read && SlowEntity.IsValid(read.Prefix, read.Data));
        var outcome = new Outcome();
        outcome.Add((int)error.Kind);
        outcome.Add(kind);
        outcome.AddSize(text.Length);
        return outcome;
    }

    /// <summary>Which entity or error it came to.</summary>
    private static int RunEntity(string text, bool isExpected)
    {
        var isRead = Nip19.TryDecode(text, out var entity, out var error);
        Ensure.That(isRead == isExpected && isRead == (entity is not null), "a text is an entity exactly if the slow reader says so");
        Ensure.That(error.Position >= 0 && error.Position <= text.Length, "an error is inside of the text");
        Ensure.That(Nip21.TryDecode($"nostr:{text}", out _, out _) == (isRead && entity is not NostrEntity.Nsec), "a URI is an entity but no secret");
        if (entity is NostrEntity.Nsec { SecretKey: var secret })
        {
            Span<char> written = stackalloc char[Nip19.SecretKeyLength];
            Nip19.EncodeSecretKey(secret, written);
            Ensure.That(written.Equals(text, StringComparison.OrdinalIgnoreCase), "a secret key is written as it was read");
            secret.Dispose();
        }
        else if (entity is not null and not NostrEntity.Nrelay)
        {
            Ensure.That(Nip19.TryDecode(Nip19.Encode(entity), out var again, out _) && again == entity, "an entity is read as it was written");
        }

        return (int)error.Kind + 32 * (entity is null ? 0 : entity.GetType().Name.Length + entity.GetType().Name[1]);
    }

    private static string TextOf(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var mode = choices.UpTo(2);
        if (mode == 0) return Encoding.Latin1.GetString(choices.Rest());
        var prefix = choices.Of(Prefixes);
        if (mode == 1) return SlowBech32.WithChecksum(prefix, Encoding.Latin1.GetString(choices.Rest()));
        var data = choices.Bytes(3000);
        return Bech32.Encode(prefix, data);
    }
}

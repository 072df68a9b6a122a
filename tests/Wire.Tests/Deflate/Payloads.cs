using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Generates messages of the kinds that compress differently.</summary>
internal static class Payloads
{
    private static readonly string[] Words =
        ["relay", "note", "the", "a", "signature", "zap", "key", "of", "and", "nostr", "event", "é", "€", "😀", "\\n", "subscription"];

    private static readonly Func<Random, int, byte[]>[] Kinds = [Text, Hex, Event, Noise, Periodic, Runs, Mixed];

    /// <summary>Any kind, from nothing to some kilobytes.</summary>
    public static Gen<byte[]> Any { get; } = OfLength(Gen.Frequency((1, Gen.Int[0, 12]), (4, Gen.Int[0, 4000])));

    /// <summary>Any kind, of a few hundred bytes.</summary>
    public static Gen<byte[]> Small { get; } = OfLength(Gen.Int[0, 300]);

    /// <summary>Any kind, longer than the largest window and than a stored block.</summary>
    public static Gen<byte[]> Large { get; } = OfLength(Gen.Int[66_000, 140_000]);

    /// <summary>Words, as people write them.</summary>
    public static byte[] Text(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length) text.Append(Words[random.Next(Words.Length)]).Append(' ');
        return Encoding.UTF8.GetBytes(text.ToString())[..length];
    }

    /// <summary>Hex digits, as in ids and keys.</summary>
    public static byte[] Hex(Random random, int length) => Encoding.ASCII.GetBytes(HexText(random, length + 1)[..length]);

    /// <summary>Bytes that no encoder makes shorter.</summary>
    public static byte[] Noise(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A Nostr event (NIP-01), or as many as it takes, cut at the length.</summary>
    public static byte[] Event(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            var words = Encoding.UTF8.GetString(Text(random, random.Next(200, 1200))).Trim('\uFFFD');
            text.Append($$"""["EVENT","sub{{random.Next(10)}}",{"id":"{{HexText(random, 64)}}","pubkey":"{{HexText(random, 64)}}",""");
            text.Append($"\"created_at\":{1_700_000_000 + random.Next(10_000_000)},\"kind\":{random.Next(3)},\"tags\":[");
            for (var tags = random.Next(1, 6); tags > 0; tags--)
                text.Append($"[\"{"ep"[random.Next(2)]}\",\"{HexText(random, 64)}\",\"wss://relay.example.com\"]{(tags > 1 ? "," : "")}");
            text.Append($$"""],"content":"{{words}}","sig":"{{HexText(random, 128)}}"}]""");
        }
        return Encoding.UTF8.GetBytes(text.ToString())[..length];
    }

    // A short pattern over and over, so that matches overlap themselves.
    private static byte[] Periodic(Random random, int length)
    {
        var pattern = Noise(random, random.Next(1, 40));
        return [.. Enumerable.Range(0, length).Select(at => pattern[at % pattern.Length])];
    }

    // Long runs of one byte and of another.
    private static byte[] Runs(Random random, int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length;)
        {
            var run = Math.Min(random.Next(1, random.Next(2, 3000)), length - at);
            bytes.AsSpan(at, run).Fill((byte)random.Next(3));
            at += run;
        }
        return bytes;
    }

    private static byte[] Mixed(Random random, int length) =>
        [.. Hex(random, length / 4), .. Noise(random, length / 4), .. Runs(random, length / 4), .. Text(random, length - 3 * (length / 4))];

    private static string HexText(Random random, int length) => Convert.ToHexStringLower(Noise(random, length / 2));

    private static Gen<byte[]> OfLength(Gen<int> length) =>
        Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Int, length, static (kind, seed, count) => Kinds[kind](new Random(seed), count));
}

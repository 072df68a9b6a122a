namespace NostrToolkit.Wire.Tests;

/// <summary>What a rule comes to, in one line: messages, control frames, and the close code of a failure.</summary>
internal static class RuleTrace
{
    /// <summary>The outcome of a server's frames, and of the same frames with masks at the other end, whole and byte by byte.</summary>
    public static string Of(string hex, DeflateAgreement? deflate = null) => Of(Bytes.Hex(hex), deflate);

    /// <inheritdoc cref="Of(string, DeflateAgreement?)"/>
    public static string Of(byte[] frames, DeflateAgreement? deflate = null)
    {
        var client = Of(PeerRole.Client, frames, deflate);
        Of(PeerRole.Server, Masked(frames), deflate).ShouldBe(client, "the rule is the same for both sides");
        return client;
    }

    /// <summary>The outcome for one side.</summary>
    public static string Of(PeerRole reader, byte[] frames, DeflateAgreement? deflate = null)
    {
        var whole = ReadTrace.Of(reader, frames, null, deflate);
        ReadTrace.Of(reader, frames, static () => 1, null, deflate).ShouldBe(whole);
        // The reason is for people; the rule is the code.
        return string.Join('|', whole.Select(static line => line.StartsWith("Failed ") ? line[.."Failed 1002".Length] : line));
    }

    private static byte[] Masked(ReadOnlySpan<byte> frames)
    {
        const uint key = 0x9A3C5E71;
        var masked = new List<byte>();
        Span<byte> bytes = stackalloc byte[FrameHeader.MaxSize];
        while (FrameHeader.TryRead(frames, out var header, out var size) == System.Buffers.OperationStatus.Done)
        {
            masked.AddRange(bytes[..(header with { MaskKey = key }).WriteTo(bytes)]);
            frames = frames[size..];
            var payload = frames[..(int)Math.Min(header.PayloadLength, frames.Length)].ToArray();
            frames = frames[payload.Length..];
            FrameMask.Apply(payload, key);
            masked.AddRange(payload);
        }
        // What is malformed is so before its key.
        if (frames.Length >= 2) masked.AddRange([frames[0], (byte)(frames[1] | 0x80), .. frames[2..], 1, 2, 3, 4]);
        return [.. masked];
    }
}

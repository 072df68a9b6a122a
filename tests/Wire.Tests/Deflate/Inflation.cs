namespace NostrToolkit.Wire.Tests;

/// <summary>What inflating a message came to, the same however input and output were cut.</summary>
internal sealed record Inflation(InflateStatus Status, byte[] Output, bool IsAtEnd)
{
    // Input and output stand in larger buffers filled with this. Behind the input nobody may look, and behind the output nobody may write.
    private const byte Foreign = 0xCC;
    private const int Guard = 32;

    public static Inflation Complete(byte[] output) => new(InflateStatus.NeedInput, output, IsAtEnd: true);

    public static Inflation Of(byte[] input, byte[]? history = null, int windowBits = 15) =>
        Of(input, static () => int.MaxValue, static () => 1 << 14, history, windowBits);

    public static Inflation Of(byte[] input, Func<int> piece, Func<int> room, byte[]? history = null, int windowBits = 15)
    {
        var inflater = new Inflater();
        inflater.Reset(windowBits);
        return Of(inflater, input, piece, room, history);
    }

    /// <summary>Inflates with an inflater that was reset.</summary>
    /// <param name="inflater">The inflater.</param>
    /// <param name="input">The message.</param>
    /// <param name="piece">How many bytes arrive at a time.</param>
    /// <param name="room">How many bytes the output grows by: first before anything is decoded, then whenever more are wanted.</param>
    /// <param name="history">What came before the message.</param>
    public static Inflation Of(Inflater inflater, byte[] input, Func<int> piece, Func<int> room, byte[]? history = null)
    {
        var buffer = NewBuffer([], 256);
        var written = 0;
        var limit = room();
        for (var at = 0; ;)
        {
            if (limit + Guard > buffer.Length) buffer = NewBuffer(buffer.AsSpan(0, written), 2 * (limit + Guard));
            var arrived = (int)Math.Min(input.Length, at + (long)piece());
            ReadOnlySpan<byte> rest = NewBuffer(input.AsSpan(at, arrived - at), arrived - at + Guard).AsSpan(0, arrived - at);
            var before = written;
            var status = inflater.Inflate(ref rest, buffer.AsSpan(0, limit), ref written, history);
            written.ShouldBeInRange(before, limit);
            if (buffer.AsSpan(limit, Guard).ContainsAnyExcept(Foreign)) throw new InvalidOperationException("Wrote behind the output.");
            at = arrived - rest.Length;
            if (status == InflateStatus.NeedInput) rest.Length.ShouldBe(0, "what was given was not consumed");
            if (status == InflateStatus.NeedOutput) limit += room();
            else if (status == InflateStatus.Invalid || at == input.Length)
                return new Inflation(status, buffer[..written], inflater.IsAtEnd);
        }
    }

    public bool Equals(Inflation? other) =>
        other is not null && Status == other.Status && IsAtEnd == other.IsAtEnd && Output.AsSpan().SequenceEqual(other.Output);

    public override int GetHashCode() => HashCode.Combine(Status, Output.Length, IsAtEnd);

    public override string ToString() => $"{Status}{(IsAtEnd ? " at the end" : "")}, {Output.Length}: {Convert.ToHexString(Output)}";

    private static byte[] NewBuffer(ReadOnlySpan<byte> start, int length)
    {
        var buffer = new byte[Math.Max(length, start.Length)];
        buffer.AsSpan().Fill(Foreign);
        start.CopyTo(buffer);
        return buffer;
    }
}

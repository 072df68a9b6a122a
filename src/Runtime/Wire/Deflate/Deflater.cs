namespace NostrToolkit.Wire;

/// <summary>
/// Encodes one message at a time in the DEFLATE format (RFC 1951), as permessage-deflate wants it (RFC 7692 section 7.2.1). It keeps
/// nothing between two messages and no window: what it looks back at is the caller's memory. It owns 36 KB, and allocates nothing. For one
/// thread at a time.
/// </summary>
public sealed partial class Deflater
{
    // One block's symbols before they are written. Its own codes take some 60 bytes, 2 % of what 2,048 symbols become.
    private const int BlockTokens = 2048;

    // A match: its distance in the upper half, its length in the lower. A literal: no distance.
    private const int DistanceShift = 16;

    private readonly uint[] _tokens = new uint[BlockTokens];
    private int _tokenCount;

    /// <summary>The most bytes that a message of so many bytes takes, room for writing ahead included.</summary>
    /// <param name="length">The length of the message in bytes.</param>
    /// <exception cref="OverflowException">The result is beyond 2 GB.</exception>
    public static int MaxSize(int length) =>
        // No block is longer than its bytes stored: 5 bytes more for each, and a block has at least so many bytes as tokens.
        checked(length + 5 * (length / BlockTokens + 1) + 1 + 2 * sizeof(ulong));

    /// <summary>Encodes a message and returns the length of the result, which lacks the last four bytes of its flush.</summary>
    /// <param name="message">The message.</param>
    /// <param name="destination">Room for <see cref="MaxSize"/> bytes.</param>
    /// <param name="windowBits">How far back a distance may reach, as a power of two: 8 to 15 (RFC 7692 section 7.1.2).</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short or the window of no size that exists.</exception>
    public int Deflate(ReadOnlySpan<byte> message, Span<byte> destination, int windowBits) =>
        Deflate(message, historyLength: 0, destination, windowBits);

    /// <summary>Encodes a message that may refer to those before it (context takeover).</summary>
    /// <param name="window">What the receiver's window holds and, behind it, the message.</param>
    /// <param name="historyLength">How many bytes of <paramref name="window"/> come before the message.</param>
    /// <param name="destination">Room for <see cref="MaxSize"/> bytes.</param>
    /// <param name="windowBits">How far back a distance may reach, as a power of two: 8 to 15.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short or the window of no size that exists.</exception>
    public int Deflate(ReadOnlySpan<byte> window, int historyLength, Span<byte> destination, int windowBits)
    {
        DeflateFormat.CheckedWindowBits(windowBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)historyLength, (uint)window.Length, nameof(historyLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, MaxSize(window.Length - historyLength), nameof(destination));

        var output = new BitWriter(destination);
        BeginSearch(window, historyLength, windowBits);
        for (var position = historyLength; position < window.Length;)
        {
            var start = position;
            position = Tokenize(window, start);
            WriteBlock(window[start..position], ref output);
        }
        // The empty stored block of a sync flush: its header, and zeros up to the byte. The length that follows is left out.
        output.Add(DeflateFormat.Stored << 1, 3);
        output.Align();
        return output.Length;
    }
}

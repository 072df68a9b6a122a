namespace NostrToolkit.Wire;

/// <summary>What one side's messages ended with, as far back as its window reaches: what context takeover costs a connection
/// (RFC 7692 section 7.1.1).</summary>
internal static class SlidingWindow
{
    /// <summary>Adds a message and lets go of what lies too far back.</summary>
    /// <param name="window">The window, empty at first.</param>
    /// <param name="message">The next message.</param>
    /// <param name="windowBits">The size of the window as a power of two.</param>
    /// <param name="pool">Where its memory comes from, half of a full window as long as that is enough.</param>
    public static void Append(ref BufferLease window, ReadOnlySpan<byte> message, int windowBits, BufferPool pool)
    {
        var size = 1 << windowBits;
        if (message.Length > size) message = message[^size..];
        var kept = Math.Min(window.Length, size - message.Length);
        var length = kept + message.Length;
        if (length > window.Capacity)
        {
            var grown = pool.Rent(length);
            window.Span[^kept..].CopyTo(grown.Span);
            window.Dispose();
            window = grown;
        }
        else
        {
            window.Span[^kept..].CopyTo(window.WithLength(kept).Span);
            window = window.WithLength(length);
        }
        message.CopyTo(window.Span[kept..]);
    }
}

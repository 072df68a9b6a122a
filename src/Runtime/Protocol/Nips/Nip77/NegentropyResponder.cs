namespace NostrToolkit;

/// <summary>
/// The side that is asked, usually a relay (NIP-77): it answers each message by itself and learns nothing. Memory is bounded by the limit
/// for its answers, work by the length of a message and of the answer.
/// </summary>
/// <param name="set">The events that match the filter.</param>
/// <param name="frameSize">The most bytes of an answer, 4096 or more, or <see cref="Nip77.UnlimitedFrameSize"/>.</param>
/// <exception cref="ArgumentOutOfRangeException">The limit is too small.</exception>
public sealed class NegentropyResponder(NegentropySet set, int frameSize = Nip77.DefaultFrameSize) : NegentropyPeer(set, frameSize)
{
    /// <summary>Answers a message. A bad one has no answer but a NEG-ERR.</summary>
    /// <param name="message">The message, decoded from hex.</param>
    /// <param name="reply">
    /// The answer, valid until the next one; to another version the single byte of version 1, with which the other side may try again.
    /// </param>
    /// <returns>What is wrong with the message; <see cref="NegentropyError.None"/> also where another version was answered.</returns>
    public NegentropyError Reply(ReadOnlySpan<byte> message, out ReadOnlyMemory<byte> reply)
    {
        reply = default;
        var error = NegentropyReader.Check(message);
        if (error == NegentropyError.None) Answer(message);
        else if (error == NegentropyError.UnsupportedVersion) Output.Clear();
        else return error;
        reply = Output.Message;
        return NegentropyError.None;
    }

    private protected override bool Receive(ReadOnlySpan<byte> ids, int lower, int upper) => false;
}

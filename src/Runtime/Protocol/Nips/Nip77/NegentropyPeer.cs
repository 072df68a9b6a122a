namespace NostrToolkit;

/// <summary>What both sides do with a message: agree, or look closer. One conversation; not thread-safe.</summary>
public abstract class NegentropyPeer
{
    private const int Buckets = 16;

    // What may still follow when a message is found to be long enough: a skip, the end of a list of ids, and a fingerprint of the rest.
    private const int Reserve = 200;

    private readonly NegentropyWriter _output = new();
    private readonly int _frameSize;

    private protected NegentropyPeer(NegentropySet set, int frameSize)
    {
        if (frameSize != Nip77.UnlimitedFrameSize) ArgumentOutOfRangeException.ThrowIfLessThan(frameSize, Nip77.MinFrameSize);
        Set = set;
        _frameSize = frameSize == Nip77.UnlimitedFrameSize ? int.MaxValue : frameSize;
    }

    /// <summary>The events of this side.</summary>
    public NegentropySet Set { get; }

    private protected NegentropyWriter Output => _output;

    /// <summary>Writes the answer to a message that has been checked.</summary>
    private protected void Answer(ReadOnlySpan<byte> message)
    {
        _output.Clear();
        var reader = new NegentropyReader(message);
        NegentropyBound? skipped = null;
        var lower = 0;
        while (reader.TryRead(out var range))
        {
            var bound = range.UpperBound;
            var upper = Set.IndexOf(bound, lower);
            switch (range.Mode)
            {
                case NegentropyMode.Fingerprint when !IsSame(lower, upper, range.Payload):
                    WriteSkip(ref skipped);
                    var length = _output.Length;
                    Split(lower, upper, bound);
                    if (_output.Length <= _frameSize - Reserve) break;
                    // The reference implementation leaves this range out of the fingerprint although it is not sent, and so may lose what
                    // only one side has in it.
                    _output.Truncate(length);
                    WriteRest(lower);
                    return;
                case NegentropyMode.IdList when !Receive(range.Payload, lower, upper):
                    var end = (int)Math.Min(upper, lower + IdsThatFit());
                    WriteSkip(ref skipped);
                    CopyIds(lower, end, _output.WriteIdList(end == upper ? bound : NegentropyBound.Before(Set.Items[end]), end - lower));
                    if (_output.Length <= _frameSize - Reserve) break;
                    WriteRest(end);
                    return;
                default:
                    skipped = bound;
                    break;
            }
            lower = upper;
        }
    }

    /// <summary>Takes the ids that the other side has in a range.</summary>
    /// <returns>Whether that is the end of the range; else ours are the answer.</returns>
    private protected abstract bool Receive(ReadOnlySpan<byte> ids, int lower, int upper);

    /// <summary>Writes what this side has in a range: all ids if they are few, else fingerprints of its parts.</summary>
    private protected void Split(int lower, int upper, in NegentropyBound upperBound)
    {
        var count = upper - lower;
        if (count < Buckets * 2)
        {
            CopyIds(lower, upper, _output.WriteIdList(upperBound, count));
            return;
        }
        for (var i = 0; i < Buckets; i++)
        {
            var end = lower + count / Buckets + (i < count % Buckets ? 1 : 0);
            var bound = end == upper ? upperBound : NegentropyBound.Between(Set.Items[end - 1], Set.Items[end]);
            Set.Fingerprint(lower, end, _output.WriteFingerprint(bound));
            lower = end;
        }
    }

    // One more than there is room for: it goes into what is held in reserve, as in the reference implementation.
    private long IdsThatFit() => (_frameSize - Reserve - _output.Length) / 32 + 1L;

    private void CopyIds(int lower, int upper, Span<byte> destination)
    {
        foreach (ref readonly var item in Set.Items[lower..upper])
        {
            item.Id.Bytes.CopyTo(destination);
            destination = destination[32..];
        }
    }

    private bool IsSame(int lower, int upper, ReadOnlySpan<byte> theirs)
    {
        Span<byte> ours = stackalloc byte[Nip77.FingerprintLength];
        Set.Fingerprint(lower, upper, ours);
        return ours.SequenceEqual(theirs);
    }

    private void WriteRest(int lower) => Set.Fingerprint(lower, Set.Count, _output.WriteFingerprint(NegentropyBound.Infinity));

    private void WriteSkip(ref NegentropyBound? skipped)
    {
        if (skipped is { } bound) _output.WriteSkip(bound);
        skipped = null;
    }
}

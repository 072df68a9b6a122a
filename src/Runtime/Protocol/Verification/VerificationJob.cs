namespace NostrToolkit;

/// <summary>One event on its way through a pool. Used again, by the pool only.</summary>
internal sealed class VerificationJob
{
    private VerificationLane? _lane;
    private byte[] _text = [];
    private EventId _id;
    private EventVerdict _verdict;
    private VerifiedEvent? _verified;

    /// <summary>Whether it has been looked at; guarded by its lane.</summary>
    public bool IsDone { get; set; }

    /// <summary>What the engine threw, if it threw.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Bytes of its text.</summary>
    public int Length => _text.Length;

    public Verification Result => new(_id, _verdict, _verified);

    public void Start(VerificationLane lane, EventId id, byte[] text) => (_lane, _id, _text) = (lane, id, text);

    public void Run(EventVerifier verifier)
    {
        try
        {
            _verdict = verifier.VerifyOwned(_text, _id, out _verified);
        }
        catch (Exception e)
        {
            // Not the worker's to handle, and no reason to stop: whoever submitted the event hears of it.
            Failure = e;
        }
        _lane!.Complete(this);
    }

    public void Clear() => (_lane, _text, _verified, IsDone, Failure) = (null, [], null, false, null);
}

namespace NostrToolkit;

/// <summary>
/// Remembers which events were verified lately, by id <b>and</b> signature, in a fixed amount of memory: a second copy of an event is known
/// for a fraction of what verifying it again costs. Thread-safe; never waits, never allocates.
/// </summary>
/// <remarks>
/// Only what has been verified can enter. A received view that is found here <b>claims</b> id and signature of such an event; whether
/// the rest of it is that event has not been looked at. So it may be answered <c>duplicate:</c> or dropped, and never passed on. That an event
/// was verified does not mean that it is stored: it may have been refused, replaced, deleted or have expired since. Who answers for a
/// store adds what it has stored and asks the store before it says so.
/// </remarks>
public sealed class VerifiedEventCache
{
    /// <summary>How many events are remembered unless asked otherwise: 65,536, which is 6,488,064 bytes.</summary>
    public const int DefaultCapacity = 65_536;

    private const int MaxCapacity = 1 << 24; // 1.6 GB, of the 2 that an array can have
    private const int KeyLength = 32 + Signature.Length;

    private readonly SetAssociativeCache _verified;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="capacity">How many events it remembers, rounded up to 8 times a power of two; 99 bytes each.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 16,777,216 events.</exception>
    public VerifiedEventCache(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, MaxCapacity);
        _verified = new SetAssociativeCache(capacity, KeyLength, valueLength: 0);
    }

    /// <summary>The memory that it takes, full or empty.</summary>
    public int Bytes => _verified.Bytes;

    /// <summary>Remembers an event. The oldest that nobody asked for again is forgotten for it.</summary>
    public void Add(VerifiedEvent verified)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        Write(key, verified.Id, verified.View.Signature);
        _verified.Add(key, default);
    }

    /// <summary>Whether an event with this id and this signature was verified. False also for one that has been forgotten.</summary>
    /// <param name="received">A view that was read: its structure has been checked, its id and signature have not.</param>
    public bool Contains(in EventView received)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        Write(key, received.Id, received.Signature);
        return _verified.TryGet(key, default);
    }

    private static void Write(Span<byte> key, EventId id, in Signature signature)
    {
        id.Bytes.CopyTo(key);
        signature.CopyTo(key[32..]);
    }
}

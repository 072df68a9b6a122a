using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary>
/// A cache of fixed-length entries in a fixed amount of memory. Neither looking up nor adding ever waits or allocates: each set of
/// eight entries has a version that is odd while somebody writes, and whoever meets that goes without the cache.
/// </summary>
/// <remarks>
/// Whoever sends keys may be an attacker. Which set a key belongs to follows from the platform's hash for strings, which has a secret
/// seed for each process. What gives way is found by generalized CLOCK within the set: every look-up that finds an entry earns it
/// a round of the hand, seven at most, so that entries seen once push out each other and not those that are in use.
/// </remarks>
internal sealed partial class SetAssociativeCache
{
    private readonly int _keyLength;
    private readonly int _entryLength;
    private readonly byte[] _entries;
    private readonly CacheSet[] _sets;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="capacity">Entries; rounded up to 8 times a power of two.</param>
    /// <param name="keyLength">Bytes of a key.</param>
    /// <param name="valueLength">Bytes of a value, 0 for a set of keys.</param>
    public SetAssociativeCache(int capacity, int keyLength, int valueLength)
    {
        var sets = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(capacity + CacheSet.Ways - 1) / CacheSet.Ways);
        _keyLength = keyLength;
        _entryLength = keyLength + valueLength;
        _sets = new CacheSet[sets];
        _entries = new byte[sets * CacheSet.Ways * _entryLength];
    }

    /// <summary>How many entries there is room for.</summary>
    public int Capacity => _sets.Length * CacheSet.Ways;

    /// <summary>The memory that it takes, full or empty.</summary>
    public int Bytes => _entries.Length + (_sets.Length * Marshal.SizeOf<CacheSet>());

    /// <summary>Looks a key up, and copies its value out.</summary>
    /// <param name="key">All its bytes are compared.</param>
    /// <param name="value">Of the length of a value; after false its content is unspecified.</param>
    public bool TryGet(ReadOnlySpan<byte> key, Span<byte> value)
    {
        ref var set = ref SetOf(key, out var index, out var tag);
        var version = Volatile.Read(ref set.Version);
        if ((version & 1) != 0) return false;

        for (var way = 0; way < CacheSet.Ways; way++)
        {
            if (set.Tag(way) != tag) continue;
            var entry = Entry(index, way);
            if (!entry[.._keyLength].SequenceEqual(key)) continue;
            entry[_keyLength..].CopyTo(value);
            // Key and value were read before this, so they belong together if nobody has begun to write since.
            Volatile.ReadBarrier();
            if (Volatile.Read(ref set.Version) != version) return false;
            set.Use(way);
            return true;
        }

        return false;
    }

    /// <summary>Adds an entry, unless it is there already, or somebody else is adding one to the same set.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        ref var set = ref SetOf(key, out var index, out var tag);
        var version = Volatile.Read(ref set.Version);
        if ((version & 1) != 0 || Interlocked.CompareExchange(ref set.Version, version + 1, version) != version) return;

        if (!Contains(set, index, tag, key))
        {
            var way = set.Evict();
            var entry = Entry(index, way);
            key.CopyTo(entry);
            value.CopyTo(entry[_keyLength..]);
            set.Enter(way, tag);
        }

        Volatile.Write(ref set.Version, version + 2);
    }

    private bool Contains(in CacheSet set, int index, byte tag, ReadOnlySpan<byte> key)
    {
        for (var way = 0; way < CacheSet.Ways; way++)
            if (set.Tag(way) == tag && Entry(index, way)[.._keyLength].SequenceEqual(key)) return true;
        return false;
    }

    private ref CacheSet SetOf(ReadOnlySpan<byte> key, out int index, out byte tag)
    {
        var hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(key));
        index = hash & (_sets.Length - 1);
        // Of the other end of the hash; 0 is what an empty entry has.
        tag = (byte)(hash >>> 24 | 1);
        return ref _sets[index];
    }

    private Span<byte> Entry(int index, int way) =>
        _entries.AsSpan(((index * CacheSet.Ways) + way) * _entryLength, _entryLength);
}

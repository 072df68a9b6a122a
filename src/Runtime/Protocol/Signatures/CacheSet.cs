using System.Runtime.CompilerServices;

namespace NostrToolkit;

/// <summary>What a <see cref="SetAssociativeCache"/> knows of eight of its entries: 24 bytes, which a look-up that misses does not go beyond.</summary>
internal struct CacheSet
{
    public const int Ways = 8;

    // Rounds of the hand that an entry can earn. More would keep yesterday's authors longer than today's can wait.
    private const byte MaxUses = 7;

    /// <summary>Odd while an entry is written.</summary>
    public int Version;

    private int _hand;
    private PerWay _tags;
    private PerWay _uses;

    /// <summary>A byte of the hash of the key in this way; 0 if it is empty.</summary>
    public readonly byte Tag(int way) => _tags[way];

    /// <summary>Notes that the entry was of use. Two threads may lose one of their notes, which costs a round at most.</summary>
    public void Use(int way)
    {
        // An entry in steady use is not written to, so that cores share the line it is in.
        if (_uses[way] < MaxUses) _uses[way]++;
    }

    /// <summary>The way whose entry goes; only for whoever has made the version odd.</summary>
    public int Evict()
    {
        while (_uses[_hand] > 0)
        {
            _uses[_hand]--;
            _hand = (_hand + 1) % Ways;
        }

        var way = _hand;
        _hand = (_hand + 1) % Ways;
        return way;
    }

    /// <summary>Notes that another entry is in this way.</summary>
    public void Enter(int way, byte tag)
    {
        _tags[way] = tag;
        _uses[way] = 0;
    }

    [InlineArray(Ways)]
    private struct PerWay
    {
        private byte _first;
    }
}

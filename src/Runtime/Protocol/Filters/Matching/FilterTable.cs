using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NostrToolkit;

/// <summary>
/// Many filters side by side: their <see cref="MatchBits"/> in columns, so that several are looked at with one instruction and a thousand
/// of them are passed by in about a microsecond; only those that may match are asked.
/// </summary>
/// <typeparam name="TMatcher">The compiled form of a filter.</typeparam>
/// <remarks>Threading: not while it is changed.</remarks>
public sealed class FilterTable<TMatcher>
    where TMatcher : class, IEventMatcher
{
    // The candidates of so many filters are the bits of one number.
    private const int BlockSize = 64;

    private readonly List<TMatcher> _matchers = [];

    // As long as whole blocks; behind the last filter nothing matches.
    private ulong[] _ids = [];
    private ulong[] _authors = [];
    private ulong[] _kinds = [];
    private ulong[] _tags = [];
    private long[] _since = [];
    private long[] _until = [];

    /// <summary>The number of filters.</summary>
    public int Count => _matchers.Count;

    /// <summary>The filter at a place.</summary>
    public TMatcher this[int place] => _matchers[place];

    /// <summary>Adds a filter behind the last one.</summary>
    public void Add(TMatcher matcher)
    {
        if (Count == _ids.Length) Grow(Math.Max(BlockSize, Count * 2));
        _matchers.Add(matcher);
        Set(Count - 1, matcher.Bits);
    }

    /// <summary>Removes the filter at a place, which the last one takes.</summary>
    public void RemoveAt(int place)
    {
        var last = _matchers[^1];
        _matchers[place] = last;
        Set(place, last.Bits);
        _matchers.RemoveAt(Count - 1);
        Set(Count, default);
    }

    /// <summary>The places of the filters that match an event, in ascending order. Allocates nothing.</summary>
    public Enumerator Matching(MatchTarget target)
    {
        target.ReadTags();
        return new Enumerator(this, target);
    }

    private void Set(int place, in MatchBits bits)
    {
        (_ids[place], _authors[place], _kinds[place], _tags[place]) = (bits.Ids, bits.Authors, bits.Kinds, bits.Tags);
        (_since[place], _until[place]) = (bits.Since, bits.Until);
    }

    private void Grow(int length)
    {
        Array.Resize(ref _ids, length);
        Array.Resize(ref _authors, length);
        Array.Resize(ref _kinds, length);
        Array.Resize(ref _tags, length);
        Array.Resize(ref _since, length);
        Array.Resize(ref _until, length);
    }

    // One bit for each filter of a block that may match.
    private ulong Candidates(int start, MatchTarget target)
    {
        ref var ids = ref MemoryMarshal.GetArrayDataReference(_ids);
        ref var authors = ref MemoryMarshal.GetArrayDataReference(_authors);
        ref var kinds = ref MemoryMarshal.GetArrayDataReference(_kinds);
        ref var tags = ref MemoryMarshal.GetArrayDataReference(_tags);
        ref var since = ref MemoryMarshal.GetArrayDataReference(_since);
        ref var until = ref MemoryMarshal.GetArrayDataReference(_until);
        var (id, author, kind) = (Vector256.Create(target.IdBit), Vector256.Create(target.AuthorBit), Vector256.Create(target.KindBit));
        var (tag, time) = (Vector256.Create(target.TagBits), Vector256.Create(target.CreatedAt));
        ulong rejected = 0;
        for (var i = 0; i < BlockSize; i += Vector256<ulong>.Count)
        {
            var at = (nuint)(start + i);
            var rejects = Vector256.Equals(Vector256.LoadUnsafe(ref ids, at) & id, Vector256<ulong>.Zero)
                | Vector256.Equals(Vector256.LoadUnsafe(ref authors, at) & author, Vector256<ulong>.Zero)
                | Vector256.Equals(Vector256.LoadUnsafe(ref kinds, at) & kind, Vector256<ulong>.Zero)
                | Vector256.Equals(Vector256.LoadUnsafe(ref tags, at) & tag, Vector256<ulong>.Zero)
                | Vector256.GreaterThan(Vector256.LoadUnsafe(ref since, at), time).AsUInt64()
                | Vector256.LessThan(Vector256.LoadUnsafe(ref until, at), time).AsUInt64();
            rejected |= (ulong)rejects.ExtractMostSignificantBits() << i;
        }
        return ~rejected;
    }

    /// <summary>Walks the places of the filters that match.</summary>
    public struct Enumerator
    {
        private readonly FilterTable<TMatcher> _table;
        private readonly MatchTarget _target;
        private int _block;
        private ulong _candidates;

        internal Enumerator(FilterTable<TMatcher> table, MatchTarget target)
        {
            _table = table;
            _target = target;
            _block = -BlockSize;
        }

        /// <summary>The place found last.</summary>
        public int Current { get; private set; }

        /// <summary>Finds the next place, if there is one.</summary>
        public bool MoveNext()
        {
            while (true)
            {
                while (_candidates == 0)
                {
                    _block += BlockSize;
                    if (_block >= _table.Count) return false;
                    _candidates = _table.Candidates(_block, _target);
                }
                Current = _block + (int)ulong.TrailingZeroCount(_candidates);
                _candidates &= _candidates - 1;
                if (_table._matchers[Current].Matches(_target)) return true;
            }
        }

        /// <summary>Itself, so that it can stand in a loop.</summary>
        public readonly Enumerator GetEnumerator() => this;
    }
}

using System.Numerics;
using NostrToolkit.Wire;

namespace NostrToolkit;

public sealed partial class MatchTarget
{
    // Tags of single letters only, each with its key in the same place, in ascending order of the keys.
    private ulong[] _keys = new ulong[8];
    private ReadOnlyMemory<byte>[] _values = new ReadOnlyMemory<byte>[8];
    private int _count;
    private bool _hasTags;

    // By letter: where its tags start, and one bit for each value.
    private readonly int[] _starts = new int[TagKey.Letters + 1];
    private readonly ulong[] _bits = new ulong[TagKey.Letters];

    // Values that a sender escaped, decoded.
    private byte[] _decoded = [];

    /// <summary>One bit for each letter that has a tag; see <see cref="TagConstraintList.Letters"/>.</summary>
    internal ulong Letters { get; private set; }

    /// <summary>Decodes the tags, unless that is done.</summary>
    internal void ReadTags()
    {
        if (_hasTags) return;
        _hasTags = true;
        TagBits = TagKey.EveryEvent;
        var used = 0;
        foreach (var tag in _list)
            if (tag.Count > 1 && tag.Letter is not '\0' and var letter) Add(TagKey.IndexOf(letter), Decode(tag.Value, ref used));
        Array.Sort(_keys, _values, 0, _count);
        for (int letter = 0, at = 0; letter < TagKey.Letters; letter++)
        {
            while (at < _count && TagKey.LetterOf(_keys[at]) == letter) at++;
            _starts[letter + 1] = at;
        }
    }

    /// <summary>The values' bits for one letter, by <see cref="TagKey.BitOf"/>.</summary>
    internal ulong BitsOf(int letter) => _bits[letter];

    /// <summary>The keys of one letter's tags, ascending, and their values.</summary>
    internal ReadOnlySpan<ulong> KeysOf(int letter, out ReadOnlySpan<ReadOnlyMemory<byte>> values)
    {
        var (start, end) = (_starts[letter], _starts[letter + 1]);
        values = _values.AsSpan(start, end - start);
        return _keys.AsSpan(start, end - start);
    }

    private void Add(int letter, ReadOnlyMemory<byte> value)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }
        var key = TagKey.Of(letter, value.Span);
        _keys[_count] = key;
        _values[_count++] = value;
        _bits[letter] |= TagKey.BitOf(key);
        TagBits |= TagKey.BitOf(key);
        Letters |= 1UL << letter;
    }

    private ReadOnlyMemory<byte> Decode(in JsonString value, ref int used)
    {
        if (value.Escapes == JsonEscapes.None) return value.Raw;
        // Values that stand in the old array stay there.
        if (_decoded.Length - used < value.Raw.Length)
        {
            _decoded = new byte[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(_list.Json.Length, 512))];
            used = 0;
        }
        var length = value.Unescape(_decoded.AsSpan(used));
        used += length;
        return _decoded.AsMemory(used - length, length);
    }

    private void ForgetTags()
    {
        TagBits = ulong.MaxValue;
        if (!_hasTags) return;
        _hasTags = false;
        Array.Clear(_values, 0, _count);
        Array.Clear(_bits);
        _count = 0;
        Letters = 0;
    }
}

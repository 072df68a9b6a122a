using System.Runtime.CompilerServices;

namespace NostrToolkit.Wire;

public ref partial struct IndexedCursor
{
    /// <inheritdoc/>
    public bool ReadStrings(ref JsonEscapes escapes, out int count, out int compactLength)
    {
        count = 0;
        compactLength = 2;
        if (_failed || At(_position) != '[' || _depth == JsonCursor.MaxDepth) return GiveUp();
        var start = _position;
        var at = start + 1;
        var spaces = 0;
        for (; At(at) == ' '; at++) spaces++;
        if (At(at) != ']')
        {
            while (true)
            {
                if (At(at) != '"') return GiveUp();
                at = NextQuote(at + 1) + 1;
                count++;
                for (; At(at) == ' '; at++) spaces++;
                var next = At(at);
                if (next == ']') break;
                if (next != ',') return GiveUp();
                for (at++; At(at) == ' '; at++) spaces++;
            }
        }
        _position = at + 1;
        compactLength = _position - start - spaces;
        if (_hasBackslashes)
        {
            var found = EscapesIn(start, _position);
            if (found > escapes) escapes = found;
        }
        return !_failed;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly JsonString StringOf(int start, int end)
        => new(_source[start..end], _hasBackslashes ? EscapesIn(start, end) : JsonEscapes.None);

    // They have been checked all together, and none is outside of strings.
    private readonly JsonEscapes EscapesIn(int start, int end)
    {
        var text = Text(start, end);
        if (!text.Contains((byte)'\\')) return JsonEscapes.None;
        if (!_hasForeignEscapes) return JsonEscapes.Short;
        JsonText.CheckEscapes(text, out var escapes);
        return escapes;
    }
}

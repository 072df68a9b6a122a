using System.Text;

namespace NostrToolkit.Wire;

/// <summary>
/// The elements of a list header, whether they stand in one line or in several (RFC 9110 sections 5.3 and 5.6.1), for <c>foreach</c>.
/// Empty ones are passed over.
/// </summary>
public ref struct HeaderList
{
    private readonly ReadOnlySpan<byte> _name;
    private HeaderLines _lines;
    private ReadOnlySpan<byte> _rest;

    internal HeaderList(HttpHead head, ReadOnlySpan<byte> name)
    {
        _lines = head.Lines;
        _name = name;
    }

    /// <summary>The element, without the space around it.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>An enumerator at the start of this list.</summary>
    public readonly HeaderList GetEnumerator() => this;

    /// <summary>Goes to the next element; false at the end.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (_rest.IsEmpty && !NextLine()) return false;
            var comma = _rest.IndexOf((byte)',');
            Current = HeaderLines.TrimSpace(comma < 0 ? _rest : _rest[..comma]);
            _rest = comma < 0 ? default : _rest[(comma + 1)..];
            if (!Current.IsEmpty) return true;
        }
    }

    /// <summary>True when an element equals <paramref name="token"/>, without regard to case.</summary>
    public readonly bool Contains(ReadOnlySpan<byte> token)
    {
        foreach (var element in this)
            if (Ascii.EqualsIgnoreCase(element, token)) return true;
        return false;
    }

    private bool NextLine()
    {
        while (_lines.Read())
        {
            if (!Ascii.EqualsIgnoreCase(_lines.Name, _name)) continue;
            _rest = _lines.Value;
            return true;
        }
        return false;
    }
}

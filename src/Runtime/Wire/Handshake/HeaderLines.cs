using System.Buffers;

namespace NostrToolkit.Wire;

/// <summary>Walks the lines of a head. It passes over a malformed one and remembers it.</summary>
internal ref struct HeaderLines
{
    // RFC 9110 section 5.6.2.
    private static readonly SearchValues<byte> TokenBytes =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    // RFC 9110 section 5.5: a value has no control character but the tab.
    private static readonly SearchValues<byte> ControlBytes =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(static b => b != '\t').Append(0x7F).Select(static b => (byte)b)]);

    private ReadOnlySpan<byte> _rest;

    public HeaderLines(ReadOnlySpan<byte> head)
    {
        _rest = head;
        StartLine = NextLine();
    }

    public ReadOnlySpan<byte> StartLine { get; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool SawMalformed { get; private set; }

    public static bool IsToken(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(TokenBytes);

    public static bool IsValue(ReadOnlySpan<byte> text) => !text.ContainsAny(ControlBytes);

    public static ReadOnlySpan<byte> TrimSpace(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);

    /// <summary>Goes to the next well-formed header line; false at the end of the head.</summary>
    public bool Read()
    {
        while (true)
        {
            var line = NextLine();
            if (line.IsEmpty) return false;
            if (TrySplit(line)) return true;
            SawMalformed = true;
        }
    }

    private ReadOnlySpan<byte> NextLine()
    {
        var end = _rest.IndexOf((byte)'\n');
        var line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[(end + 1)..];
        if (line.EndsWith("\r"u8)) return line[..^1];
        SawMalformed = true;
        return line;
    }

    // A folded line begins with a space, which is not in a name.
    private bool TrySplit(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon < 0 || !IsToken(line[..colon]) || !IsValue(line[(colon + 1)..])) return false;
        Name = line[..colon];
        Value = TrimSpace(line[(colon + 1)..]);
        return true;
    }
}

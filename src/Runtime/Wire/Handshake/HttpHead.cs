using System.Text;

namespace NostrToolkit.Wire;

/// <summary>
/// The head of an HTTP/1.1 message: the start line, the header lines and the empty line, as bytes (RFC 9112 section 2).
/// Names are compared without regard to case. Every question walks the lines again: a head is asked a dozen of them once.
/// </summary>
public readonly ref partial struct HttpHead
{
    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>A complete head.</summary>
    /// <param name="bytes">
    /// The head up to and including its empty line, as <see cref="TryFind(ReadOnlySpan{byte}, WireLimits, out int)"/> finds it.
    /// </param>
    public HttpHead(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>
    /// True when all lines end in CRLF and each header line is a name, a colon and a value without control characters: no folded line, no
    /// bare CR or LF, no NUL, no space before the colon (RFC 9112 sections 2.2 and 5). The other members do not see lines that are not.
    /// </summary>
    public bool IsWellFormed
    {
        get
        {
            var lines = Lines;
            while (lines.Read()) { }
            return !lines.SawMalformed;
        }
    }

    /// <summary>The first line, without its line end.</summary>
    public ReadOnlySpan<byte> StartLine => Lines.StartLine;

    internal HeaderLines Lines => new(_bytes);

    /// <summary>How many lines have this name.</summary>
    public int Count(ReadOnlySpan<byte> name)
    {
        var count = 0;
        for (var lines = Lines; lines.Read();)
            if (Ascii.EqualsIgnoreCase(lines.Name, name)) count++;
        return count;
    }

    /// <summary>The value of the first line with this name, without the space around it; empty when there is none.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> name)
    {
        for (var lines = Lines; lines.Read();)
            if (Ascii.EqualsIgnoreCase(lines.Name, name)) return lines.Value;
        return default;
    }

    /// <summary>The comma-separated elements of all lines with this name, in order.</summary>
    public HeaderList List(ReadOnlySpan<byte> name) => new(this, name);
}

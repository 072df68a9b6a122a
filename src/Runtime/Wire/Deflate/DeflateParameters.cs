using System.Buffers.Text;
using System.Text;

namespace NostrToolkit.Wire;

/// <summary>
/// The parameters of permessage-deflate as they stand in a Sec-WebSocket-Extensions header, a client's offer or a server's answer:
/// RFC 7692 section 7.1.
/// </summary>
public readonly record struct DeflateParameters
{
    private const string ExtensionName = "permessage-deflate";

    /// <summary>The server does not refer to earlier messages, or shall not (section 7.1.1.1).</summary>
    public bool ServerNoContextTakeover { get; init; }

    /// <summary>The client does not refer to earlier messages, or shall not (section 7.1.1.2).</summary>
    public bool ClientNoContextTakeover { get; init; }

    /// <summary>The largest window that the server uses, as a power of two from 8 to 15; null: not said (section 7.1.2.1).</summary>
    public int? ServerMaxWindowBits { get; init; }

    /// <summary>
    /// The largest window that the client uses, as a power of two from 8 to 15; null: not said, and then a server may not ask for it
    /// (section 7.1.2.2).
    /// </summary>
    public int? ClientMaxWindowBits { get; init; }

    /// <summary>Reads one element of the header.</summary>
    /// <param name="element">As <see cref="HeaderList"/> gives it.</param>
    /// <param name="writer">Who wrote it: a client may leave the value of client_max_window_bits out, which means 15.</param>
    /// <param name="parameters">What it says.</param>
    /// <returns>
    /// False for another extension, and for a parameter that is unknown, stands twice, or has a value it must not have: an offer like that
    /// is declined, an answer like that fails the connection (section 7.1).
    /// </returns>
    public static bool TryRead(ReadOnlySpan<byte> element, PeerRole writer, out DeflateParameters parameters)
    {
        parameters = default;
        var rest = new ExtensionParameters(element);
        if (!Ascii.EqualsIgnoreCase(rest.ExtensionName, ExtensionName)) return false;
        while (rest.MoveNext())
            if (!parameters.TryAdd(rest.Name, rest.HasValue, rest.Value, writer, out parameters)) return false;
        return !rest.IsMalformed;
    }

    /// <summary>The element as it stands in the header.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(ExtensionName);
        if (ServerNoContextTakeover) text.Append("; server_no_context_takeover");
        if (ClientNoContextTakeover) text.Append("; client_no_context_takeover");
        if (ServerMaxWindowBits is { } server) text.Append("; server_max_window_bits=").Append(server);
        if (ClientMaxWindowBits is { } client) text.Append("; client_max_window_bits=").Append(client);
        return text.ToString();
    }

    private bool TryAdd(
        ReadOnlySpan<byte> name, bool hasValue, ReadOnlySpan<byte> value, PeerRole writer, out DeflateParameters result)
    {
        result = this;
        if (Ascii.EqualsIgnoreCase(name, "server_no_context_takeover"))
        {
            result = this with { ServerNoContextTakeover = true };
            return !hasValue && !ServerNoContextTakeover;
        }
        if (Ascii.EqualsIgnoreCase(name, "client_no_context_takeover"))
        {
            result = this with { ClientNoContextTakeover = true };
            return !hasValue && !ClientNoContextTakeover;
        }
        if (Ascii.EqualsIgnoreCase(name, "server_max_window_bits"))
        {
            if (ServerMaxWindowBits is not null || !TryReadBits(value, out var bits)) return false;
            result = this with { ServerMaxWindowBits = bits };
            return true;
        }
        if (Ascii.EqualsIgnoreCase(name, "client_max_window_bits"))
        {
            var bits = DeflateFormat.MaxWindowBits;
            var mayBeLeftOut = writer == PeerRole.Client && !hasValue;
            if (ClientMaxWindowBits is not null || (!mayBeLeftOut && !TryReadBits(value, out bits))) return false;
            result = this with { ClientMaxWindowBits = bits };
            return true;
        }
        return false;
    }

    // "A decimal integer value without leading zeroes between 8 to 15 inclusive".
    private static bool TryReadBits(ReadOnlySpan<byte> value, out int bits) =>
        Utf8Parser.TryParse(value, out bits, out var digits)
        && digits == value.Length
        && value[0] is >= (byte)'1' and <= (byte)'9'
        && bits is >= DeflateFormat.MinWindowBits and <= DeflateFormat.MaxWindowBits;
}

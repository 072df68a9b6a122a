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
        {
            if (parameters.With(rest, writer) is not { } more) return false;
            parameters = more;
        }
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

    /// <summary>These and one more; null: it is unknown, stands twice, or has a value it must not have.</summary>
    private DeflateParameters? With(in ExtensionParameters parameter, PeerRole writer)
    {
        if (Ascii.EqualsIgnoreCase(parameter.Name, "server_no_context_takeover"))
            return parameter.HasValue || ServerNoContextTakeover ? null : this with { ServerNoContextTakeover = true };
        if (Ascii.EqualsIgnoreCase(parameter.Name, "client_no_context_takeover"))
            return parameter.HasValue || ClientNoContextTakeover ? null : this with { ClientNoContextTakeover = true };
        if (Ascii.EqualsIgnoreCase(parameter.Name, "server_max_window_bits"))
            return ServerMaxWindowBits is null && ReadBits(parameter.Value) is { } server ? this with { ServerMaxWindowBits = server } : null;
        if (!Ascii.EqualsIgnoreCase(parameter.Name, "client_max_window_bits") || ClientMaxWindowBits is not null) return null;
        if (writer == PeerRole.Client && !parameter.HasValue) return this with { ClientMaxWindowBits = DeflateFormat.MaxWindowBits };
        return ReadBits(parameter.Value) is { } client ? this with { ClientMaxWindowBits = client } : null;
    }

    // "A decimal integer value without leading zeroes between 8 to 15 inclusive".
    private static int? ReadBits(ReadOnlySpan<byte> value) =>
        Utf8Parser.TryParse(value, out int bits, out var digits)
        && digits == value.Length
        && value[0] is >= (byte)'1' and <= (byte)'9'
        && bits is >= DeflateFormat.MinWindowBits and <= DeflateFormat.MaxWindowBits
            ? bits
            : null;
}

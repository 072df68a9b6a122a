namespace NostrToolkit.Wire;

/// <summary>
/// How one side uses permessage-deflate (RFC 7692). One instance serves all connections. The defaults keep no window for either
/// direction: a kept one costs every idle connection its size (32 KiB at 15 bits).
/// </summary>
public sealed record DeflateOptions
{
    /// <summary>The defaults.</summary>
    public static DeflateOptions Default { get; } = new();

    /// <summary>
    /// The window that we compress with, as a power of two: 8 to 15. A peer may ask for less and gets it. Default: 12 (4 KiB), which costs
    /// events of 2 KB nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No window of RFC 7692.</exception>
    public int SendWindowBits { get; init => field = DeflateFormat.CheckedWindowBits(value); } = 12;

    /// <summary>Whether messages that we send may refer to earlier ones, which keeps a window per connection. Default: no.</summary>
    public bool SendTakeover { get; init; }

    /// <summary>
    /// The window that we ask the peer to compress with, as a power of two: 8 to 15. It matters with <see cref="ReceiveTakeover"/>, where
    /// we keep it: without, a message is its own window. Default: 15.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No window of RFC 7692.</exception>
    public int ReceiveWindowBits { get; init => field = DeflateFormat.CheckedWindowBits(value); } = DeflateFormat.MaxWindowBits;

    /// <summary>Whether the peer's messages may refer to earlier ones, which keeps a window per connection. Default: no.</summary>
    public bool ReceiveTakeover { get; init; }

    /// <summary>Messages below so many bytes are sent as they are: there is nothing to win. Default: 256.</summary>
    public int Threshold { get; init; } = 256;

    /// <summary>Where inflaters and deflaters come from.</summary>
    public DeflatePool Pool { get; init; } = new();

    /// <summary>What we offer as a client, for the Sec-WebSocket-Extensions header.</summary>
    public DeflateParameters Offer => new()
    {
        ServerNoContextTakeover = !ReceiveTakeover,
        ClientNoContextTakeover = !SendTakeover,
        ServerMaxWindowBits = ReceiveWindowBits < DeflateFormat.MaxWindowBits ? ReceiveWindowBits : null,
        ClientMaxWindowBits = SendWindowBits,
    };
}

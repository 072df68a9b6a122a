using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How a <see cref="RelayClient"/> behaves.</summary>
public sealed record RelayClientOptions
{
    /// <summary>
    /// How its connection behaves. Default: messages of up to 1 MiB, since a relay that takes 512 KiB sends the same event
    /// back in a longer message, with the subscription's id.
    /// </summary>
    public ConnectionOptions Connection { get; init; } = new() { Limits = new WireLimits { MaxMessageBytes = 1024 * 1024 } };

    /// <summary>Checks every event that a relay sends; those that fail are dropped.</summary>
    public ISignatureVerifier Signatures { get; init; } = SignatureEngine.Create();

    /// <summary>How many items one subscription holds for a reader that is behind. Then the connection is read no further. Default: 1,024.</summary>
    public int SubscriptionBuffer { get; init; } = 1024;

    /// <summary>Gets the words for people that a relay sends (NOTICE), on the read loop: must not throw, which would end the connection.</summary>
    public Action<string>? Notice { get; init; }
}

namespace NostrToolkit;

/// <summary>NIP-44 version 2: texts encrypted from one key to another, inside of signed events.</summary>
/// <remarks>
/// Only an event's signature says who encrypted a payload: verify it before you decrypt. Whoever gets hold of one of the two secret keys
/// reads everything, past and future.
/// </remarks>
public static partial class Nip44
{
    /// <summary>The longest text that is encrypted here, in bytes of UTF-8; NIP-44 itself ends at 2^32 - 1, which no array holds.</summary>
    public const int MaxPlaintextLength = 1 << 28;

    /// <summary>How long a payload is decrypted unless the caller says otherwise, in characters: more than relays take.</summary>
    public const int DefaultMaxPayloadLength = 4 << 20;

    private const byte Version = 2;
    private const int NonceLength = 32;
    private const int NonceStart = 1;
    private const int TextStart = NonceStart + NonceLength;
    private const int MinPayloadLength = 132;
    private const int MinRawLength = 99;
}

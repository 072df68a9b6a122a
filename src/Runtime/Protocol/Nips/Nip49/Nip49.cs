namespace NostrToolkit;

/// <summary>NIP-49: a secret key encrypted with a password, as an <c>ncryptsec</c> text.</summary>
/// <remarks>Do not publish one: whoever has many can try many passwords.</remarks>
public static partial class Nip49
{
    /// <summary>The cost when nothing else is asked for: 64 MiB of memory, as other clients do.</summary>
    public const int DefaultLogN = 16;

    /// <summary>The highest cost that is read unless the caller says otherwise: 256 MiB of memory.</summary>
    public const int DefaultMaxLogN = 18;

    /// <summary>The highest cost of all, 2 GiB of memory and, measured, 13 s.</summary>
    public const int MaxLogN = 21;

    private const string Prefix = "ncryptsec";
    private const byte Version = 2;
    private const int Length = 91;
    private const int SaltLength = 16;

    // version, log n, salt, nonce, security, encrypted key with its tag
    private const int LogNAt = 1;
    private const int SaltAt = 2;
    private const int NonceAt = SaltAt + SaltLength;
    private const int SecurityAt = NonceAt + KeyCipher.NonceLength;
    private const int KeyAt = SecurityAt + 1;
}

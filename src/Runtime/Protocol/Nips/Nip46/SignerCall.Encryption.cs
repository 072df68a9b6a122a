using System.Diagnostics;

namespace NostrToolkit;

public abstract partial record SignerCall
{
    /// <summary><c>nip44_encrypt</c>: answered with the payload.</summary>
    /// <param name="Peer">Who is to read it.</param>
    /// <param name="Plaintext">What is to be encrypted.</param>
    public sealed record Nip44Encrypt(PublicKey Peer, [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Plaintext)
        : SignerCall("nip44_encrypt")
    {
        internal override IReadOnlyList<string> Parameters => [Peer.ToString(), Plaintext];
    }

    /// <summary><c>nip44_decrypt</c>: answered with the plaintext.</summary>
    /// <param name="Peer">Who wrote it.</param>
    /// <param name="Ciphertext">The payload.</param>
    public sealed record Nip44Decrypt(PublicKey Peer, string Ciphertext) : SignerCall("nip44_decrypt")
    {
        internal override IReadOnlyList<string> Parameters => [Peer.ToString(), Ciphertext];
    }

    /// <summary><c>nip04_encrypt</c>: answered with the payload. NIP-04 is deprecated.</summary>
    /// <param name="Peer">Who is to read it.</param>
    /// <param name="Plaintext">What is to be encrypted.</param>
    public sealed record Nip04Encrypt(PublicKey Peer, [property: DebuggerBrowsable(DebuggerBrowsableState.Never)] string Plaintext)
        : SignerCall("nip04_encrypt")
    {
        internal override IReadOnlyList<string> Parameters => [Peer.ToString(), Plaintext];
    }

    /// <summary><c>nip04_decrypt</c>: answered with the plaintext. NIP-04 is deprecated.</summary>
    /// <param name="Peer">Who wrote it.</param>
    /// <param name="Ciphertext">The payload.</param>
    public sealed record Nip04Decrypt(PublicKey Peer, string Ciphertext) : SignerCall("nip04_decrypt")
    {
        internal override IReadOnlyList<string> Parameters => [Peer.ToString(), Ciphertext];
    }
}

using System.Security.Cryptography;

namespace NostrToolkit.Aot;

/// <summary>NIP-44 between two people, each with another engine, and NIP-49.</summary>
internal static class EncryptionChecks
{
    private static readonly int[] Lengths = [1, 2, 31, 32, 33, 64, 65, 255, 256, 257, 1023, 1024, 4095, 65_535, 65_536, 70_000];

    public static void Run(Checks checks)
    {
        using var randomness = RandomNumberGenerator.Create();
        using var alice = SecretKey.Generate(randomness);
        using var bob = SecretKey.Generate(randomness);
        using var mine = Agree(SignatureEngine.Create(), alice, bob);
        using var theirs = Agree(SignatureEngine.Create(SignatureEngineKind.Managed), bob, alice);
        foreach (var length in Lengths)
        {
            var text = new string('x', length);
            var payload = Nip44.Encrypt(text, mine, randomness);
            checks.That(Nip44.TryDecrypt(payload, theirs, out string? plaintext, out _) && plaintext == text, $"{length} bytes are decrypted");
            var damaged = $"{payload[..8]}{(payload[8] == 'A' ? 'B' : 'A')}{payload[9..]}";
            checks.That(!Nip44.TryDecrypt(damaged, theirs, out string? _, out _), $"{length} damaged bytes are refused");
        }
        KeepKey(checks, alice, randomness);
    }

    private static void KeepKey(Checks checks, SecretKey key, RandomNumberGenerator randomness)
    {
        var text = Nip49.Encrypt(key, "nostr", KeySecurity.NotKnownInsecure, randomness, logN: 4);
        checks.That(Nip49.TryDecrypt(text, "nostr", out var back, out var security, out _) && security == KeySecurity.NotKnownInsecure, "a key is decrypted");
        checks.That(back is not null && Bytes(back).SequenceEqual(Bytes(key)), "a key is what it was");
        checks.That(!Nip49.TryDecrypt(text, "Nostr", out _, out _, out _), "another password is refused");
    }

    private static ConversationKey Agree(ISignatureEngine engine, SecretKey own, SecretKey other)
    {
        var publicKey = new byte[32];
        engine.TryGetPublicKey(other, publicKey);
        return ConversationKey.TryDerive(engine, own, new PublicKey(Bytes32.From(publicKey)), out var key)
            ? key
            : throw new InvalidOperationException("A key that was made of a secret one is on the curve.");
    }

    private static byte[] Bytes(SecretKey key)
    {
        var bytes = new byte[32];
        key.CopyTo(bytes);
        return bytes;
    }
}

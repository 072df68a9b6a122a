using System.Security.Cryptography;
using NostrToolkit;

namespace My_Client;

/// <summary>The secret key: from the environment, since a command line is seen by everyone on the machine.</summary>
public static class Key
{
    /// <summary>The name of the variable that holds it, as an <c>nsec</c>.</summary>
    public const string Variable = "NOSTR_KEY";

    /// <summary>Reads an <c>nsec</c>, or makes a new key if there is none; <see langword="null"/> if it is no <c>nsec</c>.</summary>
    public static SecretKey? Read(string? nsec, RandomNumberGenerator randomness)
    {
        if (string.IsNullOrWhiteSpace(nsec)) return SecretKey.Generate(randomness);
        return Nip19.TryDecode(nsec.Trim(), out var entity, out _) && entity is NostrEntity.Nsec(var key) ? key : null;
    }
}

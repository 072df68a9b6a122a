using System.Security.Cryptography;

namespace NostrToolkit.Tests.Interop;

/// <summary>Signs notes with one key.</summary>
internal static class Author
{
    private static readonly ISignatureEngine Engine = SignatureEngine.Create();
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();
    private static readonly SecretKey Key = SecretKey.Generate(Randomness);

    public static VerifiedEvent Note(string text)
        => new UnsignedEvent { Kind = 1, CreatedAt = UnixTime.Now(TimeProvider.System), Content = text }.Sign(Key, Engine, Randomness);
}

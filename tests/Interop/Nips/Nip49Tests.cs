using System.Security.Cryptography;

namespace NostrToolkit.Tests.Interop;

/// <summary>Encrypted keys between us and nostr-tools, and what happens to passwords where the platform cannot normalize.</summary>
public sealed class Nip49Tests
{
    private const string Password = "correct horse battery staple";

    [Fact]
    public async Task Each_decrypts_what_the_other_encrypts()
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var tools = new NostrTools();
        tools.Call("nip49", "decrypt", Nip49.Encrypt(key, Password, KeySecurity.Untracked, RandomNumberGenerator.Create(), logN: 4), Password);
        tools.Call("nip49", "encrypt", NostrTools.Bytes(key), Password, 5, 1);
        var results = await tools.RunAsync();

        results[0].GetProperty("hex").GetString().ShouldBe(Hex(key));
        Nip49.TryDecrypt(results[1].GetString(), Password, out var decrypted, out var security, out var error).ShouldBeTrue(error.ToString());
        (Hex(decrypted), security).ShouldBe((Hex(key), KeySecurity.NotKnownInsecure));
        decrypted.Dispose();
    }

    [Fact]
    public async Task A_password_that_cannot_be_normalized_here_is_refused_and_not_taken_for_another()
    {
        // These tests run with invariant globalization, where the platform calls every text normalized.
        const string password = "\u212B\u2126\u1E9B\u0323";
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var tools = new NostrTools();
        tools.Call("nip49", "encrypt", NostrTools.Bytes(key), password, 4, 1);
        var text = (await tools.RunAsync())[0].GetString();
        Nip49.TryDecrypt(text, password, out _, out _, out var error).ShouldBeFalse();
        error.ShouldBe(EncryptedKeyError.UnusablePassword);
        Should.Throw<ArgumentException>(() => Nip49.Encrypt(key, password, KeySecurity.Untracked, RandomNumberGenerator.Create(), logN: 4));
    }

    private static string Hex(SecretKey key)
    {
        var bytes = new byte[32];
        key.CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}

using System.Security.Cryptography;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip49Tests
{
    private const string Published = "ncryptsec1qgg9947rlpvqu76pj5ecreduf9jxhselq2nae2kghhvd5g7dgjtcxfqtd67p9m0w57lspw8gsq6yphnm8623nsl8xn9j4jdzz84zm3frztj3z7s35vpzmqf6ksu8r89qk5z2zxfmu5gv8th8wclt0h4p";

    [Theory]
    [InlineData(Published)]
    [InlineData("NCRYPTSEC1QGG9947RLPVQU76PJ5ECREDUF9JXHSELQ2NAE2KGHHVD5G7DGJTCXFQTD67P9M0W57LSPW8GSQ6YPHNM8623NSL8XN9J4JDZZ84ZM3FRZTJ3Z7S35VPZMQF6KSU8R89QK5Z2ZXFMU5GV8TH8WCLT0H4P")]
    public void The_published_key_is_decrypted(string text)
    {
        Nip49.TryDecrypt(text, "nostr", out var key, out var security, out var error).ShouldBeTrue(error.ToString());
        Convert.ToHexStringLower(key.Bytes).ShouldBe("3501454135014541350145413501453fefb02227e449e57cf4d3a3ce05378683");
        security.ShouldBe(KeySecurity.Insecure);
        key.Dispose();
    }

    [Fact]
    public void The_published_key_is_encrypted_to_the_same_text()
    {
        var bytes = Decode(Published);
        SecretKey.TryParse("3501454135014541350145413501453fefb02227e449e57cf4d3a3ce05378683", out var key).ShouldBeTrue();
        Nip49.Encrypt(key, "nostr", KeySecurity.Insecure, new FixedRandomness(bytes[2..42])).ShouldBe(Published);
        key.Dispose();
    }

    [Theory]
    [InlineData("", KeySecurity.Insecure, 1)]
    [InlineData("correct horse battery staple", KeySecurity.NotKnownInsecure, 2)]
    [InlineData("写真 😀", KeySecurity.Untracked, 8)]
    public void A_key_survives(string password, KeySecurity security, int logN)
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var text = Nip49.Encrypt(key, password, security, RandomNumberGenerator.Create(), logN);
        text.ShouldStartWith("ncryptsec1");
        Nip49.TryDecrypt(text, password, out var decrypted, out var read, out var error).ShouldBeTrue(error.ToString());
        decrypted.Bytes.ToArray().ShouldBe(key.Bytes.ToArray());
        read.ShouldBe(security);
        Error(text, password + "x").ShouldBe(EncryptedKeyError.WrongPassword);
        decrypted.Dispose();
    }

    [Fact]
    public void A_password_is_the_same_however_it_is_composed()
    {
        // The example of NIP-49: U+212B U+2126 U+1E9B U+0323 and what NFKC makes of it.
        const string typed = "\u212B\u2126\u1E9B\u0323";
        const string normalized = "\u00C5\u03A9\u1E69";
        KeyPassword.TryEncode(typed, out var utf8).ShouldBeTrue();
        utf8.ShouldBe([0xC3, 0x85, 0xCE, 0xA9, 0xE1, 0xB9, 0xA9]);

        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var text = Nip49.Encrypt(key, typed, KeySecurity.Untracked, RandomNumberGenerator.Create(), logN: 1);
        Error(text, normalized).ShouldBe(EncryptedKeyError.None);
        Error(text, "\u00C5\u03A9\u1E69\u0323").ShouldBe(EncryptedKeyError.WrongPassword);
    }

    [Fact]
    public void A_password_that_is_no_text_is_refused()
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var text = Nip49.Encrypt(key, "a", KeySecurity.Untracked, RandomNumberGenerator.Create(), logN: 1);
        Error(text, "\ud800").ShouldBe(EncryptedKeyError.UnusablePassword);
        Should.Throw<ArgumentException>(() => Nip49.Encrypt(key, "\udc00a", KeySecurity.Untracked, RandomNumberGenerator.Create(), logN: 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(40)]
    [InlineData(255)]
    public void A_cost_that_would_take_the_machine_is_not_paid(int logN)
    {
        var bytes = Decode(Published);
        bytes[1] = (byte)logN;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Error(Bech32.Encode("ncryptsec", bytes), "nostr").ShouldBe(EncryptedKeyError.CostOutOfRange);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000);
    }

    [Fact]
    public void The_caller_may_pay_less_or_more_but_not_everything()
    {
        Error(Published, "nostr", maxLogN: 15).ShouldBe(EncryptedKeyError.CostOutOfRange);
        var bytes = Decode(Published);
        bytes[1] = Nip49.MaxLogN + 1;
        Error(Bech32.Encode("ncryptsec", bytes), "nostr", maxLogN: 255).ShouldBe(EncryptedKeyError.CostOutOfRange);
    }

    [Fact]
    public void A_changed_byte_anywhere_is_found()
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var bytes = Decode(Nip49.Encrypt(key, "a", KeySecurity.Insecure, RandomNumberGenerator.Create(), logN: 2));
        for (var i = 2; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Error(Bech32.Encode("ncryptsec", bytes), "a").ShouldBe(EncryptedKeyError.WrongPassword);
            bytes[i] ^= 1;
        }
    }

    [Fact]
    public void What_is_no_encrypted_key_is_refused_before_any_password_is_tried()
    {
        var bytes = Decode(Published);
        Error("", "").ShouldBe(EncryptedKeyError.NotEncryptedKey);
        Error("ncryptsec1", "").ShouldBe(EncryptedKeyError.NotEncryptedKey);
        Error(Published[..^1] + "q", "").ShouldBe(EncryptedKeyError.NotEncryptedKey);
        Error(Bech32.Encode("nsec", bytes), "").ShouldBe(EncryptedKeyError.NotEncryptedKey);
        Error(new string('q', 10_000), "").ShouldBe(EncryptedKeyError.NotEncryptedKey);
        Error(Bech32.Encode("ncryptsec", []), "").ShouldBe(EncryptedKeyError.WrongLength);
        Error(Bech32.Encode("ncryptsec", bytes[..^1]), "").ShouldBe(EncryptedKeyError.WrongLength);
        Error(Bech32.Encode("ncryptsec", [.. bytes, 0]), "").ShouldBe(EncryptedKeyError.WrongLength);
        Error(Bech32.Encode("ncryptsec", [.. bytes, 0, 0]), "").ShouldBe(EncryptedKeyError.WrongLength);
        Error(Bech32.Encode("ncryptsec", [1, .. bytes[1..]]), "").ShouldBe(EncryptedKeyError.UnknownVersion);
        Error(Bech32.Encode("ncryptsec", [.. bytes[..42], 3, .. bytes[43..]]), "").ShouldBe(EncryptedKeyError.UnknownSecurity);
    }

    [Fact]
    public void What_was_encrypted_may_be_no_key()
    {
        byte[] bytes = [2, 1, .. new byte[16], .. new byte[24], 0, .. new byte[48]];
        var symmetric = KeyPassword.Derive([], new byte[16], 1);
        KeyCipher.Encrypt(symmetric, new byte[24], 0, new byte[32], bytes.AsSpan(43));
        Error(Bech32.Encode("ncryptsec", bytes), "").ShouldBe(EncryptedKeyError.InvalidSecretKey);
    }

    [Fact]
    public void What_cannot_be_encrypted_is_refused()
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        Should.Throw<ArgumentOutOfRangeException>(() => Nip49.Encrypt(key, "a", KeySecurity.Untracked, new FixedRandomness(), 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Nip49.Encrypt(key, "a", KeySecurity.Untracked, new FixedRandomness(), Nip49.MaxLogN + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Nip49.Encrypt(key, "a", (KeySecurity)3, new FixedRandomness()));
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => Nip49.Encrypt(key, "a", KeySecurity.Untracked, RandomNumberGenerator.Create(), 1));
    }

    private static EncryptedKeyError Error(string text, string password, int maxLogN = Nip49.DefaultMaxLogN)
    {
        Nip49.TryDecrypt(text, password, out var key, out _, out var error, maxLogN).ShouldBe(error == EncryptedKeyError.None);
        (key is null).ShouldBe(error != EncryptedKeyError.None);
        key?.Dispose();
        return error;
    }

    private static byte[] Decode(string text)
    {
        var bytes = new byte[91];
        Bech32.TryDecode(text, bytes, out _, out var length, out var error).ShouldBeTrue(error.ToString());
        length.ShouldBe(91);
        return bytes;
    }
}

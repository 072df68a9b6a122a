using System.Text;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip44Tests
{
    private const string Example = "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABee0G5VSK0/9YypIObAtDKfYEAjD35uVkHyB0F4DwrcNaCXlCWZKaArsGrY6M9wnuTMxWfp1RTN9Xga8no+kF5Vsb";

    [Fact]
    public void Texts_survive()
        => Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[32], Gen.Byte.Array[1, 3000]).Sample(static (keyBytes, nonce, text) =>
        {
            using var key = Key(keyBytes);
            var payload = Nip44.Encrypt(text, key, new FixedRandomness(nonce));
            payload.Length.ShouldBe((int)((65 + MessagePadding.TotalLength(text.Length) + 2) / 3 * 4));
            Decrypt(payload, key).Plaintext.ShouldBe(text);
        });

    [Fact]
    public void A_changed_byte_anywhere_is_found_before_anything_is_decrypted()
    {
        using var key = Key("c41c775356fd92eadc63ff5a0dc1da211b268cbea22316767095b2871ea1412d");
        var raw = Convert.FromBase64String(Example);
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] ^= 1;
            Decrypt(Convert.ToBase64String(raw), key).ShouldBe((null, i == 0 ? PayloadError.UnknownVersion : PayloadError.WrongMac));
            raw[i] ^= 1;
        }
    }

    [Fact]
    public void Another_key_decrypts_nothing()
        => Decrypt(Example, Key(new byte[32])).ShouldBe((null, PayloadError.WrongMac));

    [Theory]
    [InlineData(132, PayloadError.InvalidBase64)]
    [InlineData(131, PayloadError.TooShort)]
    [InlineData(0, PayloadError.TooShort)]
    public void A_payload_of_nonsense(int length, PayloadError error)
        => Decrypt(new string('!', length), Key(new byte[32])).ShouldBe((null, error));

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("=")]
    [InlineData("====")]
    [InlineData("é")]
    [InlineData("-")]
    [InlineData("_")]
    public void Base64_is_read_strictly(string foreign)
    {
        using var key = Key("c41c775356fd92eadc63ff5a0dc1da211b268cbea22316767095b2871ea1412d");
        Decrypt(Example, key).Error.ShouldBe(PayloadError.None);
        foreach (var at in new[] { 0, 1, 64, Example.Length - 1, Example.Length })
        {
            Decrypt(Example.Insert(at, foreign), key).Error.ShouldBe(PayloadError.InvalidBase64);
            Decrypt(string.Concat(Example.AsSpan(0, at), string.Concat(Enumerable.Repeat(foreign, 4 / foreign.Length)), Example.AsSpan(at)), key)
                .Error.ShouldBe(PayloadError.InvalidBase64);
        }
    }

    [Fact]
    public void Bits_that_no_encoder_leaves_over_are_refused()
    {
        // 65 + 34 bytes have no padding; 65 + 66 leave one byte over, and four bits of its second character.
        using var key = Key(new byte[32]);
        var payload = Nip44.Encrypt(new byte[40], key, new FixedRandomness(new byte[32]));
        payload.ShouldEndWith("=");
        const string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var last = payload.IndexOf('=', StringComparison.Ordinal) - 1;
        var other = $"{payload[..last]}{digits[digits.IndexOf(payload[last], StringComparison.Ordinal) + 1]}{payload[(last + 1)..]}";
        Convert.FromBase64String(other).ShouldBe(Convert.FromBase64String(payload), "a lenient decoder reads both");
        Decrypt(other, key).ShouldBe((null, PayloadError.InvalidBase64));
    }

    [Fact]
    public void A_flag_is_a_version_to_come()
    {
        Decrypt("#", Key(new byte[32])).Error.ShouldBe(PayloadError.UnknownVersion);
        Decrypt("#é", Key(new byte[32])).Error.ShouldBe(PayloadError.UnknownVersion);
        Decrypt("#" + Example, Key(new byte[32])).Error.ShouldBe(PayloadError.UnknownVersion);
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("0001610000000000000000000000000000000000000000000000000000000000000001")]
    [InlineData("0002610000000000000000000000000000000000000000000000000000000000000000ff")]
    [InlineData("0000000000200000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("000000000000")]
    [InlineData("0000ffffffff")]
    [InlineData("ffff")]
    [InlineData("0021")]
    public void Padding_that_no_sender_makes_is_refused(string hex)
    {
        // Well encrypted and authenticated, by somebody who pads in another way.
        var padded = Convert.FromHexString(hex.PadRight(68, '0'));
        using var key = Key(new byte[32]);
        Decrypt(Sealed(padded, key), key).ShouldBe((null, PayloadError.InvalidPadding));
    }

    [Fact]
    public void A_short_text_with_a_long_length_is_refused()
    {
        // 65,535 bytes, but with the six bytes that only longer texts have.
        var padded = new byte[6 + 65_536];
        (padded[4], padded[5]) = (0xFF, 0xFF);
        using var key = Key(new byte[32]);
        Decrypt(Sealed(padded, key), key).ShouldBe((null, PayloadError.InvalidPadding));
    }

    [Fact]
    public void What_is_no_UTF8_is_bytes_and_no_text()
    {
        using var key = Key(new byte[32]);
        var payload = Nip44.Encrypt([0xED, 0xA0, 0x80], key, new FixedRandomness(new byte[32]));
        Nip44.TryDecrypt(payload, key, out string? text, out var error).ShouldBeFalse();
        (text, error).ShouldBe((null, PayloadError.InvalidUtf8));
        Decrypt(payload, key).Plaintext.ShouldBe([0xED, 0xA0, 0x80]);
    }

    [Fact]
    public void A_lone_surrogate_is_not_encrypted_as_something_else()
        => Should.Throw<ArgumentException>(static () => Nip44.Encrypt("\ud800", Key(new byte[32]), new FixedRandomness(new byte[32])));

    [Fact]
    public void A_long_payload_is_refused_before_it_costs_memory()
    {
        using var key = Key(new byte[32]);
        var payload = new string('A', Nip44.DefaultMaxPayloadLength + 4);
        var utf8 = Encoding.ASCII.GetBytes(payload);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Nip44.TryDecrypt(payload, key, out string? _, out var error).ShouldBeFalse();
        Nip44.TryDecrypt(utf8, key, out byte[]? _, out var bytesError).ShouldBeFalse();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2000);
        (error, bytesError).ShouldBe((PayloadError.TooLong, PayloadError.TooLong));
        Nip44.TryDecrypt(Example, key, out string? _, out error, maxPayloadLength: Example.Length - 1).ShouldBeFalse();
        error.ShouldBe(PayloadError.TooLong);
    }

    [Fact]
    public void Padding_is_right_to_the_end_of_its_range()
    {
        MessagePadding.PaddedLength(1L << 32).ShouldBe(1L << 32);
        MessagePadding.PaddedLength((1L << 32) - 1).ShouldBe(1L << 32);
        MessagePadding.TotalLength(uint.MaxValue).ShouldBe((1L << 32) + 6);
        Should.Throw<ArgumentException>(static () => Nip44.Encrypt(new byte[Nip44.MaxPlaintextLength + 1], Key(new byte[32]), new FixedRandomness()));
    }

    internal static ConversationKey Key(byte[] bytes) => ConversationKey.TryCreate(bytes, out var key) ? key : throw new ArgumentException();

    private static ConversationKey Key(string hex) => Key(Convert.FromHexString(hex));

    private static (byte[]? Plaintext, PayloadError Error) Decrypt(string payload, ConversationKey key)
    {
        Nip44.TryDecrypt(Encoding.UTF8.GetBytes(payload), key, out byte[]? plaintext, out var error).ShouldBe(plaintext is not null);
        Nip44.TryDecrypt(payload, key, out string? text, out var textError).ShouldBe(text is not null);
        if (textError != PayloadError.InvalidUtf8) textError.ShouldBe(error);
        return (plaintext, error);
    }

    /// <summary>A payload of bytes that are padded already.</summary>
    private static string Sealed(byte[] padded, ConversationKey key)
    {
        byte[] raw = [2, .. new byte[32], .. padded, .. new byte[32]];
        using var keys = new MessageKeys(key, raw.AsSpan(1, 32), new byte[MessageKeys.Length]);
        keys.Cipher(raw.AsSpan(33, padded.Length));
        keys.Authenticate(raw.AsSpan(1..^32), raw.AsSpan(^32..));
        return Convert.ToBase64String(raw);
    }
}

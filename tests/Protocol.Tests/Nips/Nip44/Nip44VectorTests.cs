using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Every row of the published vectors.</summary>
public sealed class Nip44VectorTests
{
    private static readonly JsonElement ConversationKeyRows = Nip44Vectors.Valid.GetProperty("get_conversation_key");
    private static readonly JsonElement MessageKeyRows = Nip44Vectors.Valid.GetProperty("get_message_keys");
    private static readonly JsonElement MessageRows = Nip44Vectors.Valid.GetProperty("encrypt_decrypt");
    private static readonly JsonElement LongMessageRows = Nip44Vectors.Valid.GetProperty("encrypt_decrypt_long_msg");
    private static readonly JsonElement BadKeyRows = Nip44Vectors.Invalid.GetProperty("get_conversation_key");
    private static readonly JsonElement BadPayloadRows = Nip44Vectors.Invalid.GetProperty("decrypt");

    public static TheoryData<int> ConversationKeys => Nip44Vectors.Rows(ConversationKeyRows);

    public static TheoryData<int> MessageKeyIndexes => Nip44Vectors.Rows(MessageKeyRows.GetProperty("keys"));

    public static TheoryData<int> Messages => Nip44Vectors.Rows(MessageRows);

    public static TheoryData<int> LongMessages => Nip44Vectors.Rows(LongMessageRows);

    public static TheoryData<int> BadKeys => Nip44Vectors.Rows(BadKeyRows);

    public static TheoryData<int> BadPayloads => Nip44Vectors.Rows(BadPayloadRows);

    [Fact]
    public void The_file_is_the_one_that_the_text_names()
    {
        Convert.ToHexStringLower(SHA256.HashData(Nip44Vectors.File)).ShouldBe("269ed0f69e4c192512cc779e78c555090cebc7c785b609e338a62afc3ce25040");
        new[] { ConversationKeys.Count, MessageKeyIndexes.Count, Messages.Count, LongMessages.Count, BadKeys.Count, BadPayloads.Count }
            .ShouldBe([35, 32, 10, 3, 8, 12]);
    }

    [Theory, MemberData(nameof(ConversationKeys))]
    public void Conversation_keys(int row)
    {
        var vector = ConversationKeyRows[row];
        foreach (var engine in new[] { Engines.Native, Engines.Managed })
            Derived(engine, vector.Text("sec1"), vector.Text("pub2")).ShouldBe(vector.Bytes("conversation_key"));
    }

    [Theory, MemberData(nameof(MessageKeyIndexes))]
    public void Message_keys(int row)
    {
        using var key = MessageKeyRows.ConversationKey();
        var vector = MessageKeyRows.GetProperty("keys")[row];
        using var keys = new MessageKeys(key, vector.Bytes("nonce"), new byte[MessageKeys.Length]);
        keys.CipherKey.ToArray().ShouldBe(vector.Bytes("chacha_key"));
        keys.CipherNonce.ToArray().ShouldBe(vector.Bytes("chacha_nonce"));
        keys.MacKey.ToArray().ShouldBe(vector.Bytes("hmac_key"));
    }

    [Fact]
    public void Padded_lengths()
    {
        var rows = Nip44Vectors.Valid.GetProperty("calc_padded_len");
        rows.GetArrayLength().ShouldBe(24);
        foreach (var row in rows.EnumerateArray()) MessagePadding.PaddedLength(row[0].GetInt64()).ShouldBe(row[1].GetInt64());
    }

    [Theory, MemberData(nameof(Messages))]
    public void Messages_between_two_keys(int row)
    {
        var vector = MessageRows[row];
        var engine = SignatureEngine.Create();
        var (first, second) = (vector.Text("sec1"), vector.Text("sec2"));
        Derived(engine, first, PublicKeyOf(engine, second)).ShouldBe(vector.Bytes("conversation_key"));
        Derived(engine, second, PublicKeyOf(engine, first)).ShouldBe(vector.Bytes("conversation_key"));

        using var key = vector.ConversationKey();
        var payload = Nip44.Encrypt(vector.Text("plaintext"), key, new FixedRandomness(vector.Bytes("nonce")));
        payload.ShouldBe(vector.Text("payload"));
        Nip44.TryDecrypt(payload, key, out var plaintext, out var error).ShouldBeTrue(error.ToString());
        plaintext.ShouldBe(vector.Text("plaintext"));
    }

    [Theory, MemberData(nameof(LongMessages))]
    public void Long_messages(int row)
    {
        var vector = LongMessageRows[row];
        using var key = vector.ConversationKey();
        var plaintext = string.Concat(Enumerable.Repeat(vector.Text("pattern"), vector.GetProperty("repeat").GetInt32()));
        Hash(plaintext).ShouldBe(vector.Text("plaintext_sha256"));
        var payload = Nip44.Encrypt(plaintext, key, new FixedRandomness(vector.Bytes("nonce")));
        Hash(payload).ShouldBe(vector.Text("payload_sha256"));
        Nip44.TryDecrypt(payload, key, out var decrypted, out _).ShouldBeTrue();
        decrypted.ShouldBe(plaintext);
    }

    [Theory]
    [InlineData(65_535, "6e1bebca6a8229364a162a72ef064826c4cd7457bf54f190ef782bd9deff3e42", "6d8c2810d1e870fbaa1f0a0937126cca837a15f9260e27060c331d70a3c0bc84")]
    [InlineData(65_536, "bf718b6f653bebc184e1479f1935b8da974d701b893afcf49e701f3e2f9f9c5a", "b7b4edb36ba92e267d322d56d9aebc22e7fa96ff52e3c12adc07f07a43cbc616")]
    [InlineData(65_537, "008ffc88d3c96a9f307524eb361e47c5222a887fc45fa0c1fb8d429c5c23b430", "eeb7c7c5373894ea2c1547cfd3ccb15d5a0b2d619da852e5c79df792dcc9e435")]
    public void Messages_around_the_length_that_takes_six_bytes(int length, string plaintextHash, string payloadHash)
    {
        // From the text of NIP-44 since 2026-06-28, which has no file of vectors for them.
        ConversationKey.TryCreate(Convert.FromHexString("c41c775356fd92eadc63ff5a0dc1da211b268cbea22316767095b2871ea1412d"), out var key).ShouldBeTrue();
        var plaintext = new string('a', length);
        Hash(plaintext).ShouldBe(plaintextHash);
        var payload = Nip44.Encrypt(plaintext, key, new FixedRandomness([.. new byte[31], 1]));
        Hash(payload).ShouldBe(payloadHash);
        Nip44.TryDecrypt(payload, key, out var decrypted, out _).ShouldBeTrue();
        decrypted.ShouldBe(plaintext);
        key.Dispose();
    }

    [Fact]
    public void Lengths_that_cannot_be_encrypted()
    {
        // The file is older than the extension: of its four invalid lengths only 0 still is one.
        var rows = Nip44Vectors.Invalid.GetProperty("encrypt_msg_lengths");
        rows.EnumerateArray().Select(static row => row.GetInt32()).ShouldBe([0, 65_536, 100_000, 10_000_000]);
        using var key = MessageKeyRows.ConversationKey();
        Should.Throw<ArgumentException>(() => Nip44.Encrypt("", key, new FixedRandomness(new byte[32])));
        foreach (var length in rows.EnumerateArray().Skip(1).Select(static row => row.GetInt32()))
        {
            var payload = Nip44.Encrypt(new byte[length], key, new FixedRandomness(new byte[32]));
            Nip44.TryDecrypt(Encoding.ASCII.GetBytes(payload), key, out var plaintext, out _, payload.Length).ShouldBeTrue();
            plaintext!.Length.ShouldBe(length);
        }
    }

    [Theory, MemberData(nameof(BadKeys))]
    public void Keys_that_share_nothing(int row)
    {
        var vector = BadKeyRows[row];
        PublicKey.TryParse(vector.Text("pub2"), out var other).ShouldBeTrue();
        if (!SecretKey.TryParse(vector.Text("sec1"), out var own)) return;
        foreach (var engine in new[] { Engines.Native, Engines.Managed })
            ConversationKey.TryDerive(engine, own, other, out _).ShouldBeFalse(vector.Text("note"));
        own.Dispose();
    }

    [Theory, MemberData(nameof(BadPayloads))]
    public void Payloads_that_cannot_be_decrypted(int row)
    {
        var vector = BadPayloadRows[row];
        using var key = vector.ConversationKey();
        Nip44.TryDecrypt(vector.Text("payload"), key, out string? plaintext, out var error).ShouldBeFalse();
        plaintext.ShouldBeNull();
        error.ShouldBe(vector.Text("note") switch
        {
            var note when note.StartsWith("unknown encryption version", StringComparison.Ordinal) => PayloadError.UnknownVersion,
            var note when note.StartsWith("invalid payload length", StringComparison.Ordinal) => PayloadError.TooShort,
            "invalid base64" => PayloadError.InvalidBase64,
            "invalid MAC" => PayloadError.WrongMac,
            "invalid padding" => PayloadError.InvalidPadding,
            var note => throw new ArgumentException(note),
        });
    }

    private static byte[] Derived(ISignatureEngine engine, string own, string other)
    {
        SecretKey.TryParse(own, out var secret).ShouldBeTrue();
        PublicKey.TryParse(other, out var key).ShouldBeTrue();
        ConversationKey.TryDerive(engine, secret, key, out var derived).ShouldBeTrue();
        var bytes = new byte[32];
        derived.CopyTo(bytes);
        derived.Dispose();
        secret.Dispose();
        return bytes;
    }

    private static string PublicKeyOf(ISignatureEngine engine, string secret) => Convert.ToHexStringLower(engine.PublicKey(Convert.FromHexString(secret)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

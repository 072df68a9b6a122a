using System.Security.Cryptography;

namespace NostrToolkit.Tests.Interop;

/// <summary>Payloads between us and nostr-tools, also those above 65,535 bytes.</summary>
public sealed class Nip44Tests
{
    private static readonly string[] Texts =
    [
        "a", "写真 😀 \u0001\n", new('x', 32), new('x', 33), new('é', 1000), new('x', 65_535), new('x', 65_536), new('x', 65_537), new('x', 100_000),
    ];

    [Fact]
    public async Task Both_derive_the_same_key()
    {
        using var own = SecretKey.Generate(RandomNumberGenerator.Create());
        var engine = SignatureEngine.Create();
        Bytes32 other = default;
        engine.TryGetPublicKey(SHA256.HashData("other"u8), other).ShouldBeTrue();
        ConversationKey.TryDerive(engine, own, new PublicKey(other), out var key).ShouldBeTrue();

        var tools = new NostrTools();
        tools.Call("nip44", "getConversationKey", NostrTools.Bytes(own), other.ToString());
        (await tools.RunAsync())[0].GetProperty("hex").GetString().ShouldBe(Convert.ToHexStringLower(BytesOf(key)));
        key.Dispose();
    }

    [Fact]
    public async Task Each_reads_what_the_other_encrypts()
    {
        ConversationKey.TryCreate(SHA256.HashData("key"u8), out var key).ShouldBeTrue();
        var (tools, randomness) = (new NostrTools(), RandomNumberGenerator.Create());
        foreach (var text in Texts)
        {
            tools.Call("nip44", "decrypt", Nip44.Encrypt(text, key, randomness), NostrTools.Bytes(BytesOf(key)));
            tools.Call("nip44", "encrypt", text, NostrTools.Bytes(BytesOf(key)));
        }

        var results = await tools.RunAsync();
        for (var i = 0; i < Texts.Length; i++)
        {
            results[2 * i].GetString().ShouldBe(Texts[i]);
            Nip44.TryDecrypt(results[2 * i + 1].GetString(), key, out var text, out var error).ShouldBeTrue(error.ToString());
            text.ShouldBe(Texts[i]);
        }

        key.Dispose();
    }

    private static byte[] BytesOf(ConversationKey key)
    {
        var bytes = new byte[32];
        key.CopyTo(bytes);
        return bytes;
    }
}

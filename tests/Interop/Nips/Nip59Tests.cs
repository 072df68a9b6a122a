using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NostrToolkit.Tests.Interop;

/// <summary>Gift wraps and private messages between us and nostr-tools.</summary>
public sealed class Nip59Tests : IDisposable
{
    private readonly ISignatureEngine _engine = SignatureEngine.Create();
    private readonly RandomNumberGenerator _randomness = RandomNumberGenerator.Create();
    private readonly SecretKey _alice = SecretKey.Generate(RandomNumberGenerator.Create());
    private readonly SecretKey _bob = SecretKey.Generate(RandomNumberGenerator.Create());

    [Fact]
    public async Task They_unwrap_what_we_wrap()
    {
        var draft = new UnsignedEvent { Kind = 1, CreatedAt = new UnixTime(1_700_000_000), Content = "写真 \"😀\"\n", Tags = [["t", "a"]] };
        var rumor = Rumor.Create(draft, KeyOf(_alice));
        var wrap = Nip59.Wrap(rumor, _alice, KeyOf(_bob), _engine, _randomness, TimeProvider.System);
        var tools = new NostrTools();
        tools.Call("pure", "verifyEvent", Json(wrap));
        tools.Call("nip59", "unwrapEvent", Json(wrap), NostrTools.Bytes(_bob));
        var results = await tools.RunAsync();

        results[0].GetBoolean().ShouldBeTrue();
        results[1].GetProperty("id").GetString().ShouldBe(rumor.Id.ToString());
        results[1].GetProperty("pubkey").GetString().ShouldBe(KeyOf(_alice).ToString());
        results[1].GetProperty("content").GetString().ShouldBe(draft.Content);
    }

    [Fact]
    public async Task We_unwrap_what_they_wrap()
    {
        var tools = new NostrTools();
        tools.Call("nip59", "wrapEvent", new { kind = 1, content = "写真 \"😀\"\n\u2028", tags = new[] { new[] { "t", "a" } } }, NostrTools.Bytes(_alice), KeyOf(_bob).ToString());
        var rumor = Unwrap((await tools.RunAsync())[0]);
        (rumor.PublicKey, rumor.Content.ToString(), rumor.Kind.Number).ShouldBe((KeyOf(_alice), "写真 \"😀\"\n\u2028", (ushort)1));
    }

    [Fact]
    public async Task Private_messages_go_both_ways()
    {
        var message = new ChatMessage { Recipients = [new ChatRecipient(KeyOf(_bob))], CreatedAt = new UnixTime(1_700_000_000), Text = "Hola, que tal?", Subject = "saludos" };
        var ours = Nip17.WrapForAll(message, _alice, _engine, _randomness, TimeProvider.System);
        var tools = new NostrTools();
        tools.Call("nip17", "unwrapEvent", Json(ours[0].Wrap), NostrTools.Bytes(_bob));
        tools.Call("nip17", "unwrapEvent", Json(ours[1].Wrap), NostrTools.Bytes(_alice));
        tools.Call(
            "nip17", "wrapEvent", NostrTools.Bytes(_alice), new { publicKey = KeyOf(_bob).ToString(), relayUrl = "wss://relay.example" },
            "Muy bien", "saludos", new { eventId = new string('0', 64) });
        var results = await tools.RunAsync();

        foreach (var read in results.Take(2))
        {
            read.GetProperty("kind").GetInt32().ShouldBe(14);
            read.GetProperty("content").GetString().ShouldBe(message.Text);
        }

        Nip17.TryRead(Unwrap(results[2]), out var item).ShouldBeTrue();
        var answer = item.ShouldBeOfType<ChatMessage>();
        (answer.Text, answer.Subject, answer.ReplyTo).ShouldBe(("Muy bien", "saludos", default(EventId)));
        answer.Recipients.ShouldBe([new ChatRecipient(KeyOf(_bob), "wss://relay.example")]);
    }

    public void Dispose()
    {
        _alice.Dispose();
        _bob.Dispose();
        _randomness.Dispose();
    }

    private Rumor Unwrap(JsonElement wrap)
    {
        EventView.TryRead(Encoding.UTF8.GetBytes(wrap.GetRawText()), out var view, out var readError).ShouldBeTrue(readError.ToString());
        new EventVerifier(_engine).TryVerify(view, out var verified).ShouldBeTrue();
        Nip59.TryUnwrap(verified, _bob, _engine, out var rumor, out var error).ShouldBeTrue(error.ToString());
        return rumor;
    }

    private static JsonElement Json(VerifiedEvent wrap) => JsonDocument.Parse(wrap.Json).RootElement;

    private PublicKey KeyOf(SecretKey secret)
    {
        Bytes32 key = default;
        _engine.TryGetPublicKey(secret, key);
        return new PublicKey(key);
    }
}

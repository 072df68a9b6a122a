using System.Security.Cryptography;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Kinds that carry something else: seals and wraps (NIP-59), remote signing (NIP-46), authentication (NIP-42, NIP-98).</summary>
public sealed class EnvelopeKindTests
{
    private static readonly string Key = new('a', 64);
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    [Fact]
    public void A_wrap_says_for_whom_it_is_without_a_key()
    {
        using var alice = SecretKey.Generate(Randomness);
        using var bob = SecretKey.Generate(Randomness);
        var bobs = Engines.Native.PublicKeyOf(bob);
        var rumor = Rumor.Create(new UnsignedEvent { Kind = 7, CreatedAt = default, Content = "+", Tags = [["e", Key]] }, Engines.Native.PublicKeyOf(alice));
        var wrapped = Nip59.Wrap(rumor, alice, bobs, Engines.Native, Randomness, TimeProvider.System);

        GiftWrap.TryRead(wrapped, out var wrap, out _).ShouldBeTrue();
        wrap.Recipient.Key.ShouldBe(bobs);
        wrap.Seal.Payload.ShouldBe(wrapped.Content.ToString());
        wrap.ShouldComeBack();
        ConversationKey.TryDerive(Engines.Native, bob, wrapped.PublicKey, out var key).ShouldBeTrue();
        using (key) wrap.Seal.TryDecrypt(key, out var json, out _).ShouldBeTrue();
        Nip59.TryUnwrap(wrapped, bob, Engines.Native, out var unwrapped, out _).ShouldBeTrue();
        Reaction.TryRead(unwrapped, out var reaction, out _).ShouldBeTrue();
        reaction.Text.ShouldBe("+");
    }

    [Fact]
    public void A_seal_has_a_payload_and_no_tags()
    {
        Typed.Through<Seal>("<encrypted rumor>").Rumor.Payload.ShouldBe("<encrypted rumor>");
        Typed.Read<Seal>("x").ToString().ShouldNotContain("Payload");
    }

    [Fact]
    public void A_message_to_a_signer_is_read_and_written()
    {
        var message = Typed.Through<RemoteSigning>("payload", ["p", Key]);
        (message.Receiver.ToString(), message.Message.Payload).ShouldBe((Key, "payload"));
        Typed.Error<RemoteSigning>("payload").ShouldBe(new KindError(KindErrorKind.MissingTag, "p"));
    }

    // NIP-42's own example.
    [Fact]
    public void An_answer_to_a_challenge_is_read_and_written()
    {
        var answer = Typed.Read<ClientAuthentication>("", ["relay", "wss://relay.example.com/"], ["challenge", "challengestringhere"]);
        (answer.Relay.Host, answer.Challenge).ShouldBe(("relay.example.com", "challengestringhere"));
        answer.ShouldComeBack();
        Typed.Error<ClientAuthentication>("", ["relay", "https://relay.example.com/"], ["challenge", "x"]).ShouldBe(new KindError(KindErrorKind.InvalidValue, "relay", 1));
    }

    // NIP-98's own example.
    [Fact]
    public void A_request_to_a_server_is_read_and_written()
    {
        var request = Typed.Through<HttpAuth>("", ["u", "https://api.snort.social/api/v1/n5sp/list"], ["method", "GET"]);
        (request.Url, request.Method, request.Payload).ShouldBe(("https://api.snort.social/api/v1/n5sp/list", "GET", null));
        Typed.Through<HttpAuth>("", ["u", "x"], ["method", "POST"], ["payload", Key]).Payload.ToString().ShouldBe(Key);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The examples of docs/nips.md, line by line: another test fails when one stands there that does not run here.</summary>
public sealed class NipPageTests : IDisposable
{
    // Named as on the page.
    private readonly ISignatureEngine engine = SignatureEngine.Create();
    private readonly RandomNumberGenerator randomness = RandomNumberGenerator.Create();
    private readonly TimeProvider time = TimeProvider.System;
    private readonly SecretKey alice = SecretKey.Generate(RandomNumberGenerator.Create());
    private readonly SecretKey bob = SecretKey.Generate(RandomNumberGenerator.Create());

    [Fact]
    public void Setup()
    {
        ISignatureEngine engine = SignatureEngine.Create();
        RandomNumberGenerator randomness = RandomNumberGenerator.Create();
        TimeProvider time = TimeProvider.System;
        using SecretKey alice = SecretKey.Generate(randomness), bob = SecretKey.Generate(randomness);

        engine.PublicKeyOf(alice).ShouldNotBe(engine.PublicKeyOf(bob));
        UnixTime.Now(time).Seconds.ShouldBePositive();
    }

    [Fact]
    public void Texts_for_people()
    {
        var npub = Nip19.Encode(engine.PublicKeyOf(alice));
        if (!Nip19.TryDecode(npub, out var entity, out var error)) throw new FormatException(error.ToString());
        var who = entity switch
        {
            NostrEntity.Npub(var key) => key,
            NostrEntity.Nprofile(var key, _) => key,
            _ => throw new FormatException("not somebody"),
        };
        var link = Nip21.Encode(new NostrEntity.Nprofile(who, ["wss://relay.example"]));
        var references = Nip27.FindReferences($"ask {link}, she knows").ToList();

        references.ShouldHaveSingleItem().Entity.ShouldBe(new NostrEntity.Nprofile(engine.PublicKeyOf(alice), ["wss://relay.example"]));
    }

    [Fact]
    public void Encryption()
    {
        if (!ConversationKey.TryDerive(engine, alice, engine.PublicKeyOf(bob), out var key)) throw new CryptographicException("no such key");
        using (key)
        {
            string payload = Nip44.Encrypt("Hola", key, randomness);
            if (!Nip44.TryDecrypt(payload, key, out string? text, out PayloadError error)) throw new CryptographicException(error.ToString());
            Console.WriteLine(text);
        }
    }

    [Fact]
    public void Private_messages()
    {
        var message = new ChatMessage
        {
            Recipients = [new ChatRecipient(engine.PublicKeyOf(bob), "wss://inbox.example")],
            CreatedAt = UnixTime.Now(time),
            Text = "Hola",
        };
        var wraps = Nip17.WrapForAll(message, alice, engine, randomness, time);

        if (Nip59.TryUnwrap(wraps[0].Wrap, bob, engine, out var rumor, out var error) && Nip17.TryRead(rumor, out var item))
            Console.WriteLine($"{rumor.PublicKey} says {((ChatMessage)item).Text}");

        rumor!.PublicKey.ShouldBe(engine.PublicKeyOf(alice), error.ToString());
        wraps.Count.ShouldBe(2);
    }

    [Fact]
    public void Proof_of_work()
    {
        var cancellationToken = TestContext.Current.CancellationToken;

        var draft = new UnsignedEvent { Kind = 1, CreatedAt = UnixTime.Now(time), Content = "work" };
        var mined = Nip13.Mine(draft, engine.PublicKeyOf(alice), target: 10, cancellationToken: cancellationToken).Sign(alice, engine, randomness);
        WorkVerdict verdict = Nip13.Check(mined.View, minimum: 10, requiresCommitment: true);

        verdict.ShouldBe(WorkVerdict.Enough);
    }

    [Fact]
    public void Reconciliation()
    {
        NegentropyItem[] ours = [new(new UnixTime(1), default)], theirs = [];
        var initiator = new NegentropyInitiator(NegentropySet.Create(ours));
        var responder = new NegentropyResponder(NegentropySet.Create(theirs));
        List<EventId> have = [], need = [];
        // On the wire these bytes are the message of a NEG-OPEN and of NEG-MSG: NegentropyPayload.Create(message.Span).
        for (var message = initiator.Start(); !message.IsEmpty;)
        {
            if (responder.Reply(message.Span, out var reply) != NegentropyError.None) break;
            if (initiator.Receive(reply.Span, have, need, out message) != NegentropyError.None) break;
        }

        (have.Count, need.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void Relay_management()
    {
        const string Url = "https://relay.example/";
        byte[] body = Nip86.Write(new ManagementCall.BanPublicKey(engine.PublicKeyOf(bob), "spam"));
        var proof = Nip98.Create(Url, "POST", UnixTime.Now(time), body).Sign(alice, engine, randomness);
        string header = Nip98.ToHeader(proof);

        // The relay answers anything but Valid with 401, and then asks itself whether this key may do that.
        var request = new HttpAuthRequest { Urls = [Url], Method = "POST", Body = body, Payload = PayloadRule.Required };
        HttpAuthVerdict verdict = Nip98.Check(header, request, new EventVerifier(engine), time, out VerifiedEvent? by);
        if (verdict != HttpAuthVerdict.Valid) throw new UnauthorizedAccessException(verdict.ToString());
        byte[] answer = Nip86.TryReadCall(body, out var call, out var error)
            ? Nip86.Write(new ManagementResult.Done())
            : Nip86.Write(new ManagementResult.Failure(error.ToString()));

        by!.PublicKey.ShouldBe(engine.PublicKeyOf(alice));
        call.ShouldBe(new ManagementCall.BanPublicKey(engine.PublicKeyOf(bob), "spam"));
        Encoding.UTF8.GetString(answer).ShouldBe("""{"result":true}""");
    }

    [Fact]
    public void Remote_signing()
    {
        var bunker = new BunkerUri(engine.PublicKeyOf(bob), ["wss://relay.example"]) { Secret = "s3cret" };
        // The client. What it writes goes through NIP-44 into an event: Nip46.ToEvent(payload, bunker.RemoteSigner, now).
        string json = Nip46.Write(new SignerRequest("1", new SignerCall.Connect(bunker.RemoteSigner) { Secret = bunker.Secret }));

        // The signer, after it has verified the event and decrypted its content.
        if (!Nip46.TryReadRequest(json, out var request, out var error)) throw new FormatException(error.ToString());
        var response = request.Call switch
        {
            SignerCall.Connect call when bunker.IsSecretOf(call) => SignerResponse.Ack(request.Id),
            SignerCall.Ping => SignerResponse.Pong(request.Id),
            _ => SignerResponse.Failed(request.Id, "not allowed"),
        };
        string answer = Nip46.Write(response);

        Nip46.TryReadResponse(answer, out var read, out _).ShouldBeTrue();
        read!.IsAck.ShouldBeTrue();
    }

    [Fact]
    public void Keys_with_a_password()
    {
        string text = Nip49.Encrypt(alice, "correct horse", KeySecurity.NotKnownInsecure, randomness);
        if (Nip49.TryDecrypt(text, "correct horse", out var key, out KeySecurity security, out EncryptedKeyError error))
            using (key) Console.WriteLine($"{engine.PublicKeyOf(key)}, {security}");

        error.ShouldBe(EncryptedKeyError.None);
    }

    public void Dispose()
    {
        alice.Dispose();
        bob.Dispose();
        randomness.Dispose();
    }
}

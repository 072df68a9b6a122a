using System.Security.Cryptography;
using System.Text;
using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

public sealed class UnsignedEventTests
{
    private const string Content = "a \"b\"\n\\\u2028😀";

    private static readonly string[][] Tags = [["t", "写真", "\"quoted\""], ["d"], ["e", "\u0001\n", ""]];

    public static TheoryData<SignatureEngineKind> Kinds => [SignatureEngineKind.Native, SignatureEngineKind.Managed];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_signed_is_what_was_meant_and_the_other_engine_agrees(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        var other = kind == SignatureEngineKind.Native ? Engines.Managed : Engines.Native;
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());

        var draft = new UnsignedEvent { Kind = 30023, CreatedAt = new UnixTime(1_700_000_000), Content = Content, Tags = Tags };
        var signed = Sign(draft, key, engine);

        signed.Kind.Number.ShouldBe((ushort)30023);
        signed.Content.ToString().ShouldBe(Content);
        signed.Id.ToString().ShouldBe(CanonicalModel.IdOf(signed.PublicKey.ToString(), 1_700_000_000, 30023, Tags, Content));
        signed.View.IsCompact.ShouldBeTrue();
        new EventVerifier(other).TryVerify(Samples.View(signed.Json.ToArray()), out var verified).ShouldBeTrue();
        verified!.ToString().ShouldBe(signed.ToString());
    }

    [Fact]
    public void An_event_without_tags_and_content_can_be_signed()
    {
        var signed = Sign(new UnsignedEvent { Kind = 0, CreatedAt = default });
        signed.Tags.Count.ShouldBe(0);
        signed.Content.IsEmpty.ShouldBeTrue();
        signed.ToString().ShouldContain("\"created_at\":0,\"kind\":0,\"tags\":[],\"content\":\"\"");
    }

    [Fact]
    public void Every_ASCII_character_survives()
    {
        var text = string.Concat(Enumerable.Range(0, 128).Select(static value => (char)value));
        var signed = Sign(new UnsignedEvent { Kind = 1, CreatedAt = default, Content = text, Tags = [[text]] });
        signed.Content.ToString().ShouldBe(text);
        Encoding.UTF8.GetString(signed.Tags.Json.Span).ShouldBe($"[[{CanonicalModel.Quote(text)}]]");
    }

    [Fact]
    public void Two_signatures_of_one_event_differ_because_the_randomness_is_fresh()
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var draft = new UnsignedEvent { Kind = 1, CreatedAt = default };
        var (one, two) = (Sign(draft, key), Sign(draft, key));
        one.Id.ShouldBe(two.Id);
        one.View.Signature.ShouldNotBe(two.View.Signature);
    }

    [Fact]
    public void A_tag_without_strings_is_refused()
        => Should.Throw<ArgumentException>(static () => Sign(new UnsignedEvent { Kind = 1, CreatedAt = default, Tags = [["t"], []] }));

    [Fact]
    public void A_time_before_1970_is_refused()
        => Should.Throw<ArgumentException>(static () => Sign(new UnsignedEvent { Kind = 1, CreatedAt = new UnixTime(-1) }));

    [Fact]
    public void A_disposed_key_is_refused()
    {
        var key = SecretKey.Generate(RandomNumberGenerator.Create());
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => Sign(new UnsignedEvent { Kind = 1, CreatedAt = default }, key));
    }

    [Fact]
    public void A_signature_that_does_not_verify_never_leaves()
        => Should.Throw<CryptographicException>(static () =>
            Sign(new UnsignedEvent { Kind = 1, CreatedAt = default }, engine: new FaultyEngine()));

    private static VerifiedEvent Sign(UnsignedEvent draft, SecretKey? key = null, ISignatureEngine? engine = null)
    {
        using var own = SecretKey.Generate(RandomNumberGenerator.Create());
        return draft.Sign(key ?? own, engine ?? SignatureEngine.Create(), RandomNumberGenerator.Create());
    }

    /// <summary>Hardware that flips a bit.</summary>
    private sealed class FaultyEngine : ISignatureEngine
    {
        private readonly ISignatureEngine _engine = SignatureEngine.Create();

        public string Name => "faulty";

        public bool IsConstantTime => true;

        public bool TryGetPublicKey(ReadOnlySpan<byte> secretKey, Span<byte> publicKey) => _engine.TryGetPublicKey(secretKey, publicKey);

        public bool TrySign(
            ReadOnlySpan<byte> message, ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> auxiliaryRandomness, Span<byte> signature)
        {
            var signed = _engine.TrySign(message, secretKey, auxiliaryRandomness, signature);
            signature[63] ^= 1;
            return signed;
        }

        public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
            => _engine.Verify(signature, message, publicKey);

        public bool TryGetSharedX(ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> publicKey, Span<byte> sharedX)
            => _engine.TryGetSharedX(secretKey, publicKey, sharedX);
    }
}

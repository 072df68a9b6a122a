using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Structure, then id, then signature.</summary>
public sealed class EventVerifierTests
{
    private static readonly EventVerifier Verifier = new(SignatureEngine.Create());

    [Fact]
    public void Every_event_of_the_corpus_is_valid()
    {
        foreach (var sample in Samples.Events)
        {
            Verifier.Verify(Samples.View(sample.Json), out var verified).ShouldBe(EventVerdict.Valid);
            verified.ShouldNotBeNull().Id.ToString().ShouldBe(sample.Event.Id);
        }
    }

    public static TheoryData<string> Changes => ["id", "pubkey", "created_at", "kind", "tags", "tag order", "content"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_any_hashed_field_makes_the_id_wrong(string change)
    {
        var valid = Samples.Usual.Event;
        var changed = change switch
        {
            "id" => valid with { Id = Flip(valid.Id) },
            "pubkey" => valid with { PublicKey = Flip(valid.PublicKey) },
            "created_at" => valid with { CreatedAt = valid.CreatedAt + 1 },
            "kind" => valid with { Kind = valid.Kind + 1 },
            "tags" => valid with { Tags = [.. valid.Tags, ["t"]] },
            "tag order" => valid with { Tags = [.. valid.Tags.Reverse()] },
            _ => valid with { Content = valid.Content + " " },
        };
        Verifier.Verify(View(changed), out var verified).ShouldBe(EventVerdict.WrongId);
        verified.ShouldBeNull();
    }

    [Fact]
    public void Another_signature_is_bad()
    {
        var valid = Samples.Usual.Event;
        var stranger = Samples.Events.First(static sample => sample.Event.PublicKey != Samples.Usual.Event.PublicKey).Event;

        var flipped = View(valid with { Signature = Flip(valid.Signature) });
        Verifier.Verify(flipped, out var verified).ShouldBe(EventVerdict.BadSignature);
        verified.ShouldBeNull();
        Verifier.TryVerify(View(valid with { Signature = stranger.Signature }), out _).ShouldBeFalse();
        // The right signature over the right id, but claimed by somebody else.
        Verifier.Verify(View((valid with { PublicKey = stranger.PublicKey }).WithId()), out _).ShouldBe(EventVerdict.BadSignature);
    }

    [Fact]
    public void The_signature_is_not_looked_at_when_the_id_is_wrong()
    {
        var spy = new Spy(answer: true);
        new EventVerifier(spy).Verify(View(Samples.Usual.Event with { Content = "other" }), out _).ShouldBe(EventVerdict.WrongId);
        spy.Calls.ShouldBe(0);
    }

    [Fact]
    public void The_engine_gets_exactly_the_fields_and_has_the_last_word()
    {
        var sample = Samples.Usual.Event;
        var spy = new Spy(answer: false);
        new EventVerifier(spy).Verify(View(sample), out var verified).ShouldBe(EventVerdict.BadSignature);
        verified.ShouldBeNull();
        spy.Calls.ShouldBe(1);
        spy.Seen.ShouldBe($"{sample.Signature} {sample.Id} {sample.PublicKey}");
    }

    private static EventView View(SampleEvent sample) => Samples.View(new Spelling().Write(sample));

    private static string Flip(string hex) => (hex[0] == '0' ? '1' : '0') + hex[1..];

    private sealed class Spy(bool answer) : ISignatureVerifier
    {
        public int Calls { get; private set; }

        public string Seen { get; private set; } = "";

        public string Name => "spy";

        public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
        {
            Calls++;
            Seen = $"{Convert.ToHexStringLower(signature)} {Convert.ToHexStringLower(message)} {Convert.ToHexStringLower(publicKey)}";
            return answer;
        }
    }
}

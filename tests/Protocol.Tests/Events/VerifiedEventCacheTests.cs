using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Id and signature of a verified event, both, and never more than was promised.</summary>
public sealed class VerifiedEventCacheTests
{
    private static readonly EventVerifier Verifier = new(SignatureEngine.Create());
    private static readonly VerifiedEvent[] Events = [.. Samples.Events.Select(static sample => Verify(Samples.View(sample.Json)))];

    [Fact]
    public void A_verified_event_is_known_however_it_is_spelled()
    {
        var cache = new VerifiedEventCache();
        foreach (var sample in Samples.Events) cache.Contains(Samples.View(sample.Json)).ShouldBeFalse();
        foreach (var verified in Events) cache.Add(verified);
        foreach (var sample in Samples.Events)
        {
            cache.Contains(Samples.View(sample.Json)).ShouldBeTrue();
            cache.Contains(Samples.View(new Spelling { EscapesAll = true }.Write(sample.Event))).ShouldBeTrue();
        }
    }

    [Fact]
    public void Every_bit_of_id_and_signature_counts()
    {
        var cache = new VerifiedEventCache(8);
        cache.Add(Events[0]);
        var view = Events[0].View;
        var signature = new byte[Signature.Length];
        view.Signature.CopyTo(signature);
        var id = view.Id.Bytes;
        for (var bit = 0; bit < 32 * 8; bit++)
        {
            var other = id;
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            cache.Contains(view with { Id = new EventId(other) }).ShouldBeFalse();
        }
        for (var bit = 0; bit < Signature.Length * 8; bit++)
        {
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            cache.Contains(view with { Signature = Signature.From(signature) }).ShouldBeFalse();
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
        }
        cache.Contains(view).ShouldBeTrue();
    }

    // Why it may answer "duplicate:" and nothing else.
    [Fact]
    public void What_claims_to_be_a_known_event_is_known_and_still_does_not_verify()
    {
        var cache = new VerifiedEventCache(8);
        cache.Add(Events[0]);
        var forged = Events[0].View with { Kind = 30_000 };
        cache.Contains(forged).ShouldBeTrue();
        Verifier.TryVerify(forged, out _).ShouldBeFalse();
    }

    [Fact]
    public void The_memory_is_what_the_documentation_says_and_does_not_grow()
    {
        new VerifiedEventCache().Bytes.ShouldBe(6_488_064);
        var cache = new VerifiedEventCache(64);
        cache.Bytes.ShouldBe(64 * 99);
        foreach (var verified in Events) cache.Add(verified);
        cache.Bytes.ShouldBe(64 * 99);
        Events.Count(verified => cache.Contains(verified.View)).ShouldBeInRange(1, 64);
        Should.Throw<ArgumentOutOfRangeException>(static () => new VerifiedEventCache(0));
        Should.Throw<ArgumentOutOfRangeException>(static () => new VerifiedEventCache((1 << 24) + 1));
    }

    [Fact]
    public void The_newest_events_are_those_that_are_known()
    {
        var cache = new VerifiedEventCache(8);
        foreach (var verified in Events) cache.Add(verified);
        Events[^8..].Count(verified => cache.Contains(verified.View)).ShouldBe(8);
    }

    private static VerifiedEvent Verify(EventView view) => Verifier.TryVerify(view, out var verified) ? verified : throw new ArgumentException();
}

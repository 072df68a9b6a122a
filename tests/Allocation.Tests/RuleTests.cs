using System.Security.Cryptography;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Allocation.Tests;

/// <summary>Rules that a relay asks for each event it receives or finds.</summary>
public sealed class RuleTests
{
    private static readonly EventView[] Views = [.. Samples.Views];

    [Fact]
    public void Asking_for_expiration_protection_and_work_allocates_nothing()
        => AllocationProbe.BytesPerOperation(Views, static view =>
        {
            Nip40.IsExpired(view, new UnixTime(1_800_000_000));
            Nip70.IsProtected(view);
            Nip13.Check(view, 1, requiresCommitment: true);
        }).ShouldBe(0);

    [Fact]
    public void Asking_what_a_deletion_or_a_request_to_vanish_covers_allocates_nothing()
    {
        var request = Read($"[[\"e\",\"{new string('7', 64)}\"],[\"a\",\"30023:{Views[0].PublicKey}:a:b\"],[\"relay\",\"ALL_RELAYS\"]]");
        var deletion = request with { Kind = 5 };
        var vanish = request with { Kind = 62 };
        var hits = 0;
        AllocationProbe.BytesPerOperation(Views, view =>
        {
            // As if all were of one author.
            if (Nip09.Deletes(deletion with { PublicKey = view.PublicKey }, view)) hits++;
            if (Nip62.Covers(vanish with { PublicKey = view.PublicKey }, view) != VanishCoverage.None) hits++;
        }).ShouldBe(0);
        hits.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Parsing_an_address_allocates_nothing()
    {
        JsonString[] values = [.. Enumerable.Range(0, 100).Select(static i => JsonString.Create($"30023:{new string('a', 64)}:title {i}"))];
        AllocationProbe.BytesPerOperation(values, static value =>
        {
            if (!Address.TryParse(value, out var address) || address.Identifier.IsEmpty) throw new ArgumentException(value.ToString());
        }).ShouldBe(0);
    }

    [Fact]
    public void Counting_an_author_allocates_nothing()
    {
        var counter = new HyperLogLog();
        AllocationProbe.BytesPerOperation(Views, view => counter.Add(view.PublicKey, 8)).ShouldBe(0);
        counter.Estimate().ShouldBeGreaterThan(1);
    }

    // The buffer for answers has grown by then.
    [Fact]
    public void Answering_a_negentropy_message_allocates_nothing()
    {
        var responder = new NegentropyResponder(Set(5000, 3));
        byte[][] messages = [.. Enumerable.Range(0, 20).Select(static i => new NegentropyInitiator(Set(20 + 100 * i, 2)).Start().ToArray())];
        AllocationProbe.BytesPerOperation(messages, message => responder.Reply(message, out _)).ShouldBe(0);
    }

    private static NegentropySet Set(int count, int step) => NegentropySet.Create(Enumerable.Range(0, count).Select(i =>
        new NegentropyItem(new UnixTime(i / 3), new EventId(Bytes32.From(SHA256.HashData(Encoding.ASCII.GetBytes($"{i * step}")))))));

    private static EventView Read(string tags)
    {
        var json = $"{{\"id\":\"{new string('1', 64)}\",\"pubkey\":\"{new string('2', 64)}\",\"created_at\":1900000000,\"kind\":1,"
            + $"\"tags\":{tags},\"content\":\"\",\"sig\":\"{new string('3', 128)}\"}}";
        return EventView.TryRead(Encoding.UTF8.GetBytes(json), out var view, out var error) ? view : throw new ArgumentException(error.ToString());
    }
}

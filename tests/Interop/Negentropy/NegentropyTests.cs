using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Tests.Interop;

/// <summary>
/// Two other implementations of negentropy (NIP-77) and ours, in both roles: they find the difference, and what nostr-tools says is what ours
/// says in its place, to the byte. (NDK fills the prefixes of bounds that it repeats with zeros.)
/// </summary>
public sealed class NegentropyTests
{
    /// <summary>Library, events of both together, seconds they are from, per cent that only ours and only theirs have.</summary>
    public static TheoryData<string, int, int, int, int> Sets
    {
        get
        {
            var rows = new TheoryData<string, int, int, int, int>();
            foreach (var library in new[] { "nostr-tools", "ndk" })
            {
                rows.Add(library, 0, 1, 0, 0);
                rows.Add(library, 40, 5, 10, 20);
                rows.Add(library, 3000, 3000, 100, 0);
                rows.Add(library, 3000, 3000, 0, 100);
                rows.Add(library, 3000, 3000, 0, 1);
                rows.Add(library, 5000, 20, 5, 5);
                rows.Add(library, 20_000, 100_000, 1, 1);
            }
            return rows;
        }
    }

    [Theory, MemberData(nameof(Sets))]
    public async Task Our_responder_answers_theirs(string library, int count, int span, int onlyOurs, int onlyTheirs)
    {
        var (ours, theirs) = Create(count, span, onlyOurs, onlyTheirs);
        // nostr-tools has a limit, but any.
        using var other = await OtherSide.StartAsync(library, "initiator", theirs, limit: 100_000_000);
        var responder = new NegentropyResponder(ours, Nip77.UnlimitedFrameSize);
        // The same role, the same events.
        var twin = new NegentropyInitiator(theirs, Nip77.UnlimitedFrameSize);
        ReadOnlyMemory<byte> expected = twin.Start();
        while (await other.ReceiveAsync() is { } message)
        {
            if (library == "nostr-tools") message.AsSpan().SequenceEqual(expected.Span).ShouldBeTrue();
            responder.Reply(message, out var reply).ShouldBe(NegentropyError.None);
            twin.Receive(reply.Span, new HashSet<EventId>(), new HashSet<EventId>(), out expected).ShouldBe(NegentropyError.None);
            await other.SendAsync(reply);
        }
        expected.IsEmpty.ShouldBeTrue();
        ShouldBeTheDifference(theirs, ours, other.Have, other.Need);
    }

    // nostr-tools does not answer lists of ids.
    [Theory]
    [InlineData(0, 1, 0, 0)]
    [InlineData(40, 5, 10, 20)]
    [InlineData(3000, 3000, 100, 0)]
    [InlineData(3000, 3000, 0, 100)]
    [InlineData(5000, 20, 5, 5)]
    [InlineData(20_000, 100_000, 1, 1)]
    public async Task Their_responder_answers_ours(int count, int span, int onlyOurs, int onlyTheirs)
    {
        var (ours, theirs) = Create(count, span, onlyOurs, onlyTheirs);
        using var other = await OtherSide.StartAsync("ndk", "responder", theirs, limit: 0);
        var initiator = new NegentropyInitiator(ours, Nip77.UnlimitedFrameSize);
        HashSet<EventId> have = [], need = [];
        for (var message = initiator.Start(); !message.IsEmpty;)
        {
            await other.SendAsync(message);
            var reply = (await other.ReceiveAsync()).ShouldNotBeNull();
            initiator.Receive(reply, have, need, out message).ShouldBe(NegentropyError.None);
        }
        ShouldBeTheDifference(ours, theirs, have, need);
    }

    [Theory]
    [InlineData("nostr-tools", 4096, 4096)]
    [InlineData("nostr-tools", 4096, 0)]
    [InlineData("nostr-tools", 60_000, 5000)]
    [InlineData("ndk", 4096, 4096)]
    [InlineData("ndk", 0, 4096)]
    public async Task Limits_of_both_sides_are_kept(string library, int theirLimit, int ourLimit)
    {
        var (ours, theirs) = Create(8000, 4000, 20, 20);
        using var other = await OtherSide.StartAsync(library, "initiator", theirs, theirLimit);
        var responder = new NegentropyResponder(ours, ourLimit);
        while (await other.ReceiveAsync() is { } message)
        {
            responder.Reply(message, out var reply).ShouldBe(NegentropyError.None);
            if (ourLimit > 0) reply.Length.ShouldBeLessThanOrEqualTo(ourLimit);
            await other.SendAsync(reply);
        }
        ShouldBeTheDifference(theirs, ours, other.Have, other.Need);
    }

    private static void ShouldBeTheDifference(NegentropySet initiator, NegentropySet responder, HashSet<EventId> have, HashSet<EventId> need)
    {
        var (one, two) = (Ids(initiator), Ids(responder));
        have.SetEquals(one.Except(two)).ShouldBeTrue();
        need.SetEquals(two.Except(one)).ShouldBeTrue();
    }

    private static HashSet<EventId> Ids(NegentropySet set) => [.. set.Items.ToArray().Select(static item => item.Id)];

    private static (NegentropySet Ours, NegentropySet Theirs) Create(int count, int span, int onlyOurs, int onlyTheirs)
    {
        List<NegentropyItem> ours = [], theirs = [];
        var random = new Random(count + span);
        for (var i = 0; i < count; i++)
        {
            var id = new EventId(Bytes32.From(SHA256.HashData(Encoding.UTF8.GetBytes($"{i}"))));
            var item = new NegentropyItem(new UnixTime(1_677_970_534 + random.Next(span)), id);
            var draw = random.Next(100);
            if (draw >= onlyTheirs) ours.Add(item);
            if (draw < onlyTheirs || draw >= onlyTheirs + onlyOurs) theirs.Add(item);
        }
        return (NegentropySet.Create(ours), NegentropySet.Create(theirs));
    }
}

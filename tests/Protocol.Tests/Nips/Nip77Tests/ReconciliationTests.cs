using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Whatever the sets and the limits, the initiator learns the difference and nothing else.</summary>
public sealed class ReconciliationTests
{
    private static readonly Gen<int> Limits = Gen.Int[0, 5].Select(static i => new[] { 0, 4096, 4097, 5000, 10_000, 60_000 }[i]);

    private static readonly Gen<NegentropySets> Sets =
        Gen.Select(Gen.Int, Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 600], Gen.Int[0, 5000]), Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 10_000]), Gen.Int[0, 100])
            .SelectMany(static draw => Gen.Select(Gen.Const(draw), Gen.Int[0, 100 - draw.Item4]))
            .Select(static draw => new NegentropySets(draw.Item1.Item1, draw.Item1.Item2, draw.Item1.Item3, draw.Item1.Item4, draw.Item2));

    [Fact]
    public void Any_two_sets_come_to_their_difference_within_any_limits()
        => Gen.Select(Sets, Limits, Limits).Sample(static (sets, ourLimit, theirLimit) =>
        {
            var (ours, theirs) = sets.Create();
            new Conversation(ours, theirs, ourLimit, theirLimit).Run().ShouldHaveFoundTheDifference();
        }, iter: 400);

    // Only one side has many events of one second, whose ids differ late.
    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public void Ids_that_differ_in_their_last_byte_are_told_apart(int limit)
    {
        var all = Enumerable.Range(0, 256).Select(static i =>
        {
            var bytes = new byte[32];
            bytes[31] = (byte)i;
            return new NegentropyItem(new UnixTime(0), new EventId(Bytes32.From(bytes)));
        }).ToArray();
        var (even, most) = (NegentropySet.Create(all.Where((_, i) => i % 2 == 0)), NegentropySet.Create(all.Skip(3)));
        new Conversation(even, most, limit, limit).Run().ShouldHaveFoundTheDifference();
        new Conversation(most, even, limit, limit).Run().ShouldHaveFoundTheDifference();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 1000)]
    [InlineData(1000, 0)]
    [InlineData(1000, 1000)]
    public void Empty_and_equal_sets_are_known_in_one_round(int ours, int theirs)
    {
        var all = Enumerable.Range(0, 1000).Select(static i => NegentropySets.Item(i, $"{i}")).ToArray();
        var talk = new Conversation(NegentropySet.Create(all.Take(ours)), NegentropySet.Create(all.Take(theirs))).Run();
        talk.ShouldHaveFoundTheDifference();
        talk.Rounds.ShouldBe(1);
    }

    [Fact]
    public void Little_is_sent_where_little_differs()
    {
        var (ours, theirs) = new NegentropySets(1, 20_000, 1_000_000, 0, 0).Create();
        var less = NegentropySet.Create(ours.Items.ToArray().Where(static (_, i) => i != 12_345));
        var talk = new Conversation(less, theirs).Run();
        talk.ShouldHaveFoundTheDifference();
        talk.Rounds.ShouldBeLessThanOrEqualTo(3);
        // The ids alone are 640,000 bytes.
        talk.Bytes.ShouldBeLessThan(4000);
    }

    // The first message asks for 16 parts, all of which differ: answers to them do not fit. What follows the last that does is not lost,
    // although the other side has nothing there.
    [Fact]
    public void What_does_not_fit_is_asked_for_again()
    {
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var (ours, _) = new NegentropySets(seed, 3000 + 137 * seed, 5000, 0, 0).Create();
            foreach (var kept in new[] { 2, 3, 17 })
            {
                var theirs = NegentropySet.Create(ours.Items[..(ours.Count / 2)].ToArray().Where((_, i) => i % kept != 0));
                foreach (var (ourLimit, theirLimit) in new[] { (4096, 0), (0, 4096), (4096, 4096), (4096, 60_000), (60_000, 4096) })
                    new Conversation(ours, theirs, ourLimit, theirLimit).Run().ShouldHaveFoundTheDifference();
            }
        }
    }

    // Three parts of 31 ids fit into 4096 bytes, the fourth does not. Were it not in the fingerprint of what is left either, that would be
    // the fingerprint of nothing, which is what the other side has there.
    [Fact]
    public void What_does_not_fit_is_in_the_fingerprint_of_what_is_left()
    {
        var ours = NegentropySet.Create(Enumerable.Range(0, 124).Select(static i => NegentropySets.Item(i / 31, $"{i}")));
        var nothing = NegentropySet.Create([]);
        var answer = new NegentropyWriter();
        foreach (var bound in new[] { new(1), new(2), new(3), NegentropyBound.Infinity })
            nothing.Fingerprint(0, 0, answer.WriteFingerprint(bound));

        HashSet<EventId> have = [];
        var initiator = new NegentropyInitiator(ours, Nip77.MinFrameSize);
        var responder = new NegentropyResponder(nothing);
        initiator.Receive(answer.Message.Span, have, [], out var next).ShouldBe(NegentropyError.None);
        while (!next.IsEmpty)
        {
            responder.Reply(next.Span, out var reply).ShouldBe(NegentropyError.None);
            initiator.Receive(reply.Span, have, [], out next).ShouldBe(NegentropyError.None);
        }
        have.Count.ShouldBe(ours.Count);
    }
}

using System.Numerics;
using System.Security.Cryptography;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Messages to the byte.</summary>
public sealed class NegentropyMessageTests
{
    private static readonly NegentropyItem Item = NegentropySets.Item(12345, 0xEE);
    private static readonly string Id = new('e', 64);

    // What the protocol's own conformance test asks for: another version is answered with ours, and then the talk goes on.
    [Fact]
    public void Another_version_is_answered_with_ours()
    {
        var responder = new NegentropyResponder(NegentropySet.Create([Item]));
        Reply(responder, "62aabbccddeeff").ShouldBe("61");
        Reply(responder, "6100000200").ShouldBe("6100000201" + Id);
        Reply(responder, "60").ShouldBe("61");
    }

    [Fact]
    public void Another_version_is_the_end_for_an_initiator()
        => new NegentropyInitiator(NegentropySet.Create([Item])).Receive([0x62], [], [], out _).ShouldBe(NegentropyError.UnsupportedVersion);

    [Theory]
    [InlineData(0, "6100000200")]
    [InlineData(1, "6100000201")]
    [InlineData(31, "610000021f")]
    public void A_small_set_is_sent_as_ids(int count, string head)
    {
        var set = NegentropySet.Create(Enumerable.Range(0, count).Select(static i => NegentropySets.Item(i, (byte)i)));
        Hex(new NegentropyInitiator(set).Start()).ShouldBe(head + string.Concat(set.Items.ToArray().Select(static item => item.Id.ToString())));
    }

    // Two events a part: the first bound is the time of the third event, 2, written as 3; then each is 2 further.
    [Fact]
    public void A_larger_set_is_sent_as_16_fingerprints()
    {
        var items = Enumerable.Range(0, 33).Select(static i => NegentropySets.Item(i, (byte)i)).ToArray();
        var parts = Enumerable.Range(0, 16).Select(part => items.Skip(part == 0 ? 0 : 2 * part + 1).Take(part == 0 ? 3 : 2).ToArray());
        var expected = string.Concat(parts.Select(static (part, i) => (i == 0 ? "0400" : i == 15 ? "0000" : "0300") + "01" + SlowFingerprint(part)));
        Hex(new NegentropyInitiator(NegentropySet.Create(items)).Start()).ShouldBe("61" + expected);
    }

    [Fact]
    public void Events_of_one_second_are_told_apart_by_the_shortest_prefix()
    {
        NegentropyBound.Between(NegentropySets.Item(7, 1), NegentropySets.Item(8, 1)).ShouldBe(new NegentropyBound(8));
        var bound = NegentropyBound.Between(NegentropySets.Item(7, 0xAA, 3), NegentropySets.Item(7, 0xAA, 5));
        (bound.Timestamp, bound.PrefixLength, bound.Prefix.ToString()).ShouldBe((7UL, 4, "aaaaaaaa" + new string('0', 56)));
        bound.IsAfter(NegentropySets.Item(7, 0xAA, 3)).ShouldBeTrue();
        bound.IsAfter(NegentropySets.Item(7, 0xAA, 5)).ShouldBeFalse();
    }

    [Fact]
    public void A_fingerprint_is_the_hash_of_a_sum_of_256_bits()
    {
        var items = Enumerable.Range(0, 300).Select(static i => i % 3 == 0 ? NegentropySets.Item(i, 0xFF) : NegentropySets.Item(i, $"{i}")).ToArray();
        var set = NegentropySet.Create(items);
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]).Sample((one, two) =>
        {
            var (from, to) = (Math.Min(one, two), Math.Max(one, two));
            var fingerprint = new byte[16];
            set.Fingerprint(from, to, fingerprint);
            Convert.ToHexStringLower(fingerprint).ShouldBe(SlowFingerprint(items[from..to]));
        }, iter: 2000);
    }

    [Fact]
    public void What_is_written_is_what_is_read() => Gen.ULong.Sample(static value =>
    {
        if (value == ulong.MaxValue) return;
        var writer = new NegentropyWriter();
        writer.WriteSkip(new NegentropyBound(value));
        var reader = new NegentropyReader(writer.Message.Span);
        reader.TryRead(out var range).ShouldBeTrue();
        range.UpperBound.Timestamp.ShouldBe(value);
    });

    [Fact]
    public void A_set_is_sorted_and_holds_everything_once()
    {
        NegentropyItem[] sorted = [NegentropySets.Item(1, 9), NegentropySets.Item(2, 1), NegentropySets.Item(2, 3), NegentropySets.Item(3, 0)];
        NegentropySet.Create([.. sorted.Reverse(), .. sorted]).Items.ToArray().ShouldBe(sorted);
        Should.Throw<ArgumentOutOfRangeException>(static () => NegentropySet.Create([NegentropySets.Item(-1, 1)]));
    }

    // The same seconds as when it was asked, but not in the order of ids.
    [Fact]
    public void A_list_that_holds_an_id_twice_says_so_once()
    {
        List<EventId> have = [], need = [];
        var (mine, other) = (NegentropySets.Item(5, 0x10), NegentropySets.Item(5, 0x20));
        var list = string.Concat(new[] { other, mine, other, mine }.Select(static item => item.Id.ToString()));
        new NegentropyInitiator(NegentropySet.Create([mine])).Receive(Convert.FromHexString("6100000204" + list), have, need, out var next)
            .ShouldBe(NegentropyError.None);
        (have.Count, next.Length).ShouldBe((0, 0));
        need.ShouldBe([other.Id]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(4095)]
    public void A_limit_below_4096_is_refused(int limit)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new NegentropyInitiator(NegentropySet.Create([]), limit));
        Should.Throw<ArgumentOutOfRangeException>(() => new NegentropyResponder(NegentropySet.Create([]), limit));
    }

    private static string SlowFingerprint(IReadOnlyCollection<NegentropyItem> items)
    {
        var sum = items.Aggregate(BigInteger.Zero, static (sum, item) =>
        {
            var bytes = item.Id.Bytes;
            return sum + new BigInteger(bytes, isUnsigned: true);
        }) % BigInteger.Pow(2, 256);
        var text = new byte[32];
        sum.TryWriteBytes(text, out _, isUnsigned: true);
        byte[] count = items.Count < 128 ? [(byte)items.Count] : [(byte)(0x80 | items.Count >> 7), (byte)(items.Count & 0x7F)];
        return Convert.ToHexStringLower(SHA256.HashData([.. text, .. count]).AsSpan(0, 16));
    }

    private static string Reply(NegentropyResponder responder, string message)
    {
        responder.Reply(Convert.FromHexString(message), out var reply).ShouldBe(NegentropyError.None);
        return Hex(reply);
    }

    private static string Hex(ReadOnlyMemory<byte> message) => Convert.ToHexStringLower(message.Span);
}

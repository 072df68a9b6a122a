namespace NostrToolkit.Protocol.Tests;

/// <summary>What a message may look like: one spelling of everything, and no more than is there.</summary>
public sealed class NegentropyReaderTests
{
    private const string Fingerprint = "00112233445566778899aabbccddeeff";
    private static readonly string Id = new('e', 64);

    [Theory]
    [InlineData("", NegentropyError.Empty)]
    [InlineData("00", NegentropyError.NoVersion)]
    [InlineData("5f", NegentropyError.NoVersion)]
    [InlineData("70", NegentropyError.NoVersion)]
    [InlineData("60", NegentropyError.UnsupportedVersion)]
    [InlineData("62aabbccddeeff", NegentropyError.UnsupportedVersion)]
    [InlineData("61", NegentropyError.None)]
    [InlineData("6101", NegentropyError.Truncated)]
    [InlineData("610100", NegentropyError.Truncated)]
    [InlineData("61010000", NegentropyError.None)]
    [InlineData("6181", NegentropyError.Truncated)]
    [InlineData("610101", NegentropyError.Truncated)]
    [InlineData("61010100", NegentropyError.Truncated)]
    [InlineData("6101010000", NegentropyError.None)]
    [InlineData("61000003", NegentropyError.UnknownMode)]
    [InlineData("6100008100", NegentropyError.UnknownMode)]
    [InlineData("6180010000", NegentropyError.PaddedNumber)]
    [InlineData("6101800000", NegentropyError.PaddedNumber)]
    [InlineData("6101008000", NegentropyError.PaddedNumber)]
    [InlineData("610100028000", NegentropyError.PaddedNumber)]
    // A prefix of infinity is read over.
    [InlineData("610001aa00", NegentropyError.None)]
    [InlineData("610001aa00000000", NegentropyError.None)]
    [InlineData("610001", NegentropyError.Truncated)]
    [InlineData("610021", NegentropyError.PrefixTooLong)]
    [InlineData("61008100", NegentropyError.PrefixTooLong)]
    // 2^64-2 is the last time; written as its distance from 0, and 1.
    [InlineData("6181ffffffffffffffff7f0000", NegentropyError.None)]
    [InlineData("6182808080808080808080000000", NegentropyError.NumberTooLarge)]
    [InlineData("61ffffffffffffffffffff7f0000", NegentropyError.NumberTooLarge)]
    [InlineData("6103000081ffffffffffffffff7f0000", NegentropyError.NumberTooLarge)]
    // Behind infinity there is infinity only.
    [InlineData("61000000000000", NegentropyError.None)]
    [InlineData("61000000010000", NegentropyError.NumberTooLarge)]
    // The same second again, with a smaller id.
    [InlineData("610501020001010100", NegentropyError.OutOfOrder)]
    [InlineData("610501020001010200", NegentropyError.None)]
    [InlineData("610501020001020201000000", NegentropyError.Truncated)]
    public void It_is_judged(string hex, NegentropyError error)
        => NegentropyReader.Check(Convert.FromHexString(hex)).ShouldBe(error);

    [Fact]
    public void Its_ranges_are_read()
    {
        var reader = new NegentropyReader(Convert.FromHexString("61" + "0600" + "00" + "0102abcd" + "01" + Fingerprint + "0000" + "0202" + Id + Id));
        reader.TryRead(out var skip).ShouldBeTrue();
        (skip.UpperBound, skip.Mode, skip.Payload.Length).ShouldBe((new NegentropyBound(5), NegentropyMode.Skip, 0));
        reader.TryRead(out var print).ShouldBeTrue();
        (print.UpperBound.Timestamp, print.UpperBound.PrefixLength, print.Mode).ShouldBe((5UL, 2, NegentropyMode.Fingerprint));
        print.UpperBound.Prefix.ToString().ShouldBe("abcd" + new string('0', 60));
        Convert.ToHexStringLower(print.Payload).ShouldBe(Fingerprint);
        reader.TryRead(out var list).ShouldBeTrue();
        (list.UpperBound, list.Mode, list.Payload.Length).ShouldBe((NegentropyBound.Infinity, NegentropyMode.IdList, 64));
        reader.TryRead(out _).ShouldBeFalse();
        reader.Error.ShouldBe(NegentropyError.None);
    }

    [Fact]
    public void A_message_cut_anywhere_is_truncated_or_a_shorter_message()
    {
        var whole = Convert.FromHexString("61" + "0600" + "00" + "0102abcd" + "01" + Fingerprint + "0000" + "0202" + Id + Id);
        for (var length = 1; length < whole.Length; length++)
        {
            var error = NegentropyReader.Check(whole.AsSpan(0, length));
            error.ShouldBe(length is 1 or 4 or 25 ? NegentropyError.None : NegentropyError.Truncated, $"{length} bytes");
        }
    }

    // 2^58 ids of 32 bytes would be 2^63 bytes.
    [Theory]
    [InlineData("02")]
    [InlineData("8201")]
    [InlineData("848080808080808000")]
    [InlineData("81ffffffffffffffff7f")]
    public void More_ids_than_follow_are_not_waited_for(string count)
        => NegentropyReader.Check(Convert.FromHexString("61" + "0000" + "02" + count + Id)).ShouldBe(NegentropyError.Truncated);

    [Fact]
    public void A_bad_message_changes_nothing_and_has_no_answer()
    {
        var set = NegentropySet.Create([NegentropySets.Item(1, 0xEE), NegentropySets.Item(2, 0xDD)]);
        var bad = Convert.FromHexString("61" + "0100" + "0200" + "0000" + "03");
        List<EventId> have = [], need = [];
        new NegentropyInitiator(set).Receive(bad, have, need, out var next).ShouldBe(NegentropyError.UnknownMode);
        (have.Count, need.Count, next.Length).ShouldBe((0, 0, 0));
        new NegentropyResponder(set).Reply(bad, out var reply).ShouldBe(NegentropyError.UnknownMode);
        reply.IsEmpty.ShouldBeTrue();
    }
}

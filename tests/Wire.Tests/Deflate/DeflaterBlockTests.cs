using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Which blocks a message becomes.</summary>
public sealed class DeflaterBlockTests
{
    private const int Stored = 0, Fixed = 1, Dynamic = 2;

    [Fact]
    public void A_few_letters_are_written_in_the_fixed_codes() =>
        Deflation.Of("a few letters"u8.ToArray()).Parts.Blocks.ShouldBe([Fixed, Stored]);

    [Fact]
    public void An_event_is_written_in_codes_of_its_own() =>
        Deflation.Of(Payloads.Event(new Random(1), 2000)).Parts.Blocks.ShouldBe([Dynamic, Stored]);

    [Fact]
    public void Noise_is_stored() => Deflation.Of(Payloads.Noise(new Random(1), 500)).Parts.Blocks.ShouldBe([Stored, Stored]);

    [Fact]
    public void A_message_of_several_kinds_is_written_in_several_ways()
    {
        var random = new Random(1);
        byte[] message = [.. Payloads.Noise(random, 2048), .. Payloads.Hex(random, 2048), .. Payloads.Noise(random, 2048)];
        Deflation.Of(message).Parts.Blocks.ShouldBe([Stored, Dynamic, Stored, Stored]);
    }

    [Fact]
    public void A_block_takes_2048_symbols()
    {
        var parts = Deflation.Of(Payloads.Hex(new Random(1), 20_000)).Parts;
        parts.Blocks.Count.ShouldBeGreaterThan(5);
        parts.Symbols.SkipLast(2).ShouldAllBe(static symbols => symbols >= 2047 && symbols <= 2048);
    }

    [Fact]
    public void A_block_ends_in_time_wherever_its_last_match_falls()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var message = Payloads.Text(new Random(seed), 12_000);
            Inflation.Of(Deflation.Of(message).Payload).ShouldBe(Inflation.Complete(message));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Noise_of_any_length_becomes_stored_blocks_of_at_most_2048_bytes(int length)
    {
        var deflation = Deflation.Of(Payloads.Noise(new Random(length), length), windowBits: 8);
        // What is left for the last one may be a byte or two.
        deflation.Parts.Blocks.SkipLast(2).ShouldAllBe(static block => block == Stored);
        deflation.Payload.Length.ShouldBeLessThanOrEqualTo(length + 5 * ((length + 2047) / 2048) + 1);
    }

    // A match within noise makes a block one symbol short, so that a long message could have more blocks than its size promises.
    [Fact]
    public void Noise_with_matches_in_it_never_exceeds_what_was_promised() =>
        Gen.Select(Gen.Int, Gen.Int[10, 400]).Sample(static (seed, every) =>
        {
            var random = new Random(seed);
            var message = Payloads.Noise(random, 20_000);
            for (var at = 300; at < message.Length - 10; at += random.Next(5, every))
                message.AsSpan(at - random.Next(10, 290), 5).CopyTo(message.AsSpan(at));
            var payload = Deflation.Of(message, windowBits: 9).Payload;
            payload.Length.ShouldBeLessThanOrEqualTo(message.Length + 5 * (message.Length / 2048 + 1) + 1);
        }, iter: 50);

    [Fact]
    public void A_run_becomes_matches_of_258()
    {
        var parts = Deflation.Of(new byte[1 + 3 * 258]).Parts;
        parts.Matches.ShouldBe([(258, 1), (258, 1), (258, 1)]);
        parts.Symbols[0].ShouldBe(4);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    [InlineData(12, true)]
    [InlineData(19, true)]
    [InlineData(257, true)]
    [InlineData(258, true)]
    public void What_is_there_twice_becomes_a_match_from_four_bytes_on(int length, bool matches)
    {
        var bytes = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, length).Select(static i => (char)(i % 251))));
        var found = Deflation.Of([.. bytes, 0xFE, .. bytes, 0xFF]).Parts.Matches.Where(match => match.Distance == length + 1);
        if (matches) found.ShouldHaveSingleItem().Length.ShouldBe(length);
        else found.ShouldBeEmpty();
    }

    [Fact]
    public void A_longer_match_one_byte_on_is_preferred()
    {
        // "bcdefgh" follows "abcde": the match of five bytes would leave "fgh", the literal 'a' and seven bytes do not.
        var parts = Deflation.Of("abcdeX bcdefghY abcdefgh"u8.ToArray()).Parts;
        parts.Matches.Select(static match => match.Length).ShouldContain(7);
    }

    [Fact]
    public void An_older_place_with_a_longer_match_is_preferred() =>
        Deflation.Of("abcdefgh-abcd+abcdefgh;"u8.ToArray()).Parts.Matches.ShouldBe([(4, 9), (8, 14)]);

    [Theory]
    [InlineData(32_768, true)]
    [InlineData(32_769, false)]
    public void The_far_end_of_the_window_is_found(int distance, bool matches)
    {
        byte[] pattern = [.. "what is only here twice"u8];
        byte[] message = [.. pattern, .. new byte[distance - pattern.Length], .. pattern];
        Deflation.Of(message).Parts.Matches.Contains((pattern.Length, distance)).ShouldBe(matches);
    }
}

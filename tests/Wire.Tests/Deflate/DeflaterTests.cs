using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class DeflaterTests
{
    // RFC 7692 section 7.2.3.
    [Theory]
    [InlineData("an empty message", "", "00")]
    [InlineData("a few letters", "Hello", "f2 48 cd c9 c9 07 00")]
    public void Short_messages_become_what_the_standard_prints(string name, string message, string expected) =>
        Deflation.Of(Encoding.UTF8.GetBytes(message)).Payload.ShouldBe(Bytes.Hex(expected), name);

    [Fact]
    public void A_message_comes_back_in_every_window() =>
        Gen.Select(Payloads.Any, Gen.Int[8, 15]).Sample(static (message, windowBits) => ComesBack([], message, windowBits), iter: 400);

    [Fact]
    public void A_message_longer_than_the_window_comes_back() =>
        Gen.Select(Payloads.Large, Gen.Int[8, 15]).Sample(static (message, windowBits) => ComesBack([], message, windowBits), iter: 16);

    [Fact]
    public void A_message_comes_back_that_refers_to_history() =>
        Gen.Select(Payloads.Any, Payloads.Any, Gen.Int[8, 15]).Sample(static (history, message, windowBits) =>
            ComesBack(history, [.. message, .. history], windowBits), iter: 300);

    [Fact]
    public void A_message_comes_back_that_refers_to_history_longer_than_the_window() =>
        Gen.Select(Payloads.Large, Payloads.Any, Gen.Int[8, 15]).Sample(static (history, message, windowBits) =>
            ComesBack(history, [.. history[^300..], .. message], windowBits), iter: 20);

    [Fact]
    public void Messages_with_context_takeover_mean_the_same_to_the_platform() =>
        Gen.Select(Payloads.Any.Array[1, 5], Gen.Int[8, 15]).Sample(static (messages, windowBits) =>
        {
            var deflater = new Deflater();
            byte[] all = [];
            var payloads = new List<byte[]>();
            foreach (var message in messages)
            {
                var history = all[Math.Max(0, all.Length - (1 << windowBits))..];
                payloads.Add(Deflation.Of(deflater, history, message, windowBits).Payload);
                all = [.. all, .. message];
            }
            PlatformDeflate.Inflate(payloads).ShouldBe(all);
        }, iter: 100);

    [Fact]
    public void The_same_message_always_becomes_the_same_bytes() =>
        Gen.Select(Payloads.Any.Array[0, 3], Payloads.Any, Payloads.Any, Gen.Int[8, 15]).Sample(
            static (before, history, message, windowBits) =>
            {
                var deflater = new Deflater();
                foreach (var other in before) Deflation.Of(deflater, [], other, windowBits: 15);
                Deflation.Of(deflater, history, message, windowBits).Payload
                    .ShouldBe(Deflation.Of(history, message, windowBits).Payload);
            }, iter: 150);

    // With these seeds a chain of places goes on into what the message before left, and would find a match there, had it not been cleared.
    [Theory]
    [InlineData(27)]
    [InlineData(264)]
    [InlineData(455)]
    public void A_long_message_finds_nothing_that_another_left(int seed)
    {
        Func<Random, int, byte[]>[] kinds = [Payloads.Text, Payloads.Hex, Payloads.Event];
        var random = new Random(seed);
        var deflater = new Deflater();
        Deflation.Of(deflater, [], kinds[random.Next(3)](random, random.Next(60_000)), windowBits: 15);
        var message = kinds[random.Next(3)](random, random.Next(4000, 30_000));
        Deflation.Of(deflater, [], message, windowBits: 15).Payload.ShouldBe(Deflation.Of(message).Payload);
    }

    // How one compressed event serves many receivers, each with a prefix of its own.
    [Fact]
    public void A_stored_block_may_stand_before_a_message() =>
        Payloads.Small.Sample(static message =>
        {
            byte[] spliced = [.. new BitString().Stored("[\"EVENT\",\"sub\",").Bytes, .. Deflation.Of(message, windowBits: 9).Payload];
            Inflation.Of(spliced, windowBits: 9).ShouldBe(Inflation.Complete([.. "[\"EVENT\",\"sub\","u8, .. message]));
        });

    private static void ComesBack(byte[] history, byte[] message, int windowBits)
    {
        var deflation = Deflation.Of(history, message, windowBits);
        var payload = deflation.Payload;
        deflation.Parts.Result.ShouldBe(Inflation.Complete(message));
        Inflation.Of(payload, history, windowBits).ShouldBe(Inflation.Complete(message));
        foreach (var (length, distance) in deflation.Parts.Matches)
        {
            length.ShouldBeInRange(3, 258);
            distance.ShouldBeLessThanOrEqualTo(1 << windowBits);
        }
        if (history.Length == 0) PlatformDeflate.Inflate(payload).ShouldBe(message);
    }
}

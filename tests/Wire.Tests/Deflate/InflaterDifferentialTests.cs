using System.IO.Compression;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Whatever the platform deflates, ours inflates.</summary>
public sealed class InflaterDifferentialTests
{
    public static TheoryData<CompressionLevel> Levels { get; } = [.. Enum.GetValues<CompressionLevel>()];

    public static TheoryData<ZLibCompressionStrategy> Strategies { get; } = [.. Enum.GetValues<ZLibCompressionStrategy>()];

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_message_becomes_what_it_was(CompressionLevel level) =>
        Payloads.Any.Sample(message => ComesBack(PlatformDeflate.Compress(level, message)[0], message), iter: 200);

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_message_longer_than_the_window_becomes_what_it_was(CompressionLevel level) =>
        Payloads.Large.Sample(message => ComesBack(PlatformDeflate.Compress(level, message)[0], message), iter: 10);

    [Theory]
    [MemberData(nameof(Strategies))]
    public void A_message_becomes_what_it_was_however_it_was_searched(ZLibCompressionStrategy strategy) =>
        Gen.Select(Payloads.Any, Gen.Int[1, 9]).Sample((message, level) =>
        {
            var options = new ZLibCompressionOptions { CompressionLevel = level, CompressionStrategy = strategy };
            ComesBack(PlatformDeflate.Compress(options, message)[0], message);
        }, iter: 100);

    [Theory]
    [MemberData(nameof(Levels))]
    public void Messages_that_refer_to_those_before_them_become_what_they_were(CompressionLevel level) =>
        Payloads.Any.Array[2, 6].Sample(messages =>
        {
            byte[] history = [];
            foreach (var (message, payload) in messages.Zip(PlatformDeflate.Compress(level, messages)))
            {
                ComesBack(payload, message, history);
                Inflation.Of(payload, static () => 100, static () => 100, history).ShouldBe(Inflation.Complete(message));
                // More than the window need not be kept.
                history = [.. history, .. message];
                history = history[Math.Max(0, history.Length - 32_768)..];
            }
        }, iter: 50);

    [Fact]
    public void The_same_message_again_is_nothing_but_history()
    {
        var message = Payloads.Event(new Random(3), 3000);
        var payloads = PlatformDeflate.Compress(CompressionLevel.Optimal, message, message);
        payloads[1].Length.ShouldBeLessThan(60);
        ComesBack(payloads[1], message, history: message);
        Inflation.Of(payloads[1]).Status.ShouldBe(InflateStatus.Invalid, "without history its distances reach nothing");
    }

    private static void ComesBack(byte[] payload, byte[] message, byte[]? history = null) =>
        Inflation.Of(payload, history).ShouldBe(Inflation.Complete(message));
}

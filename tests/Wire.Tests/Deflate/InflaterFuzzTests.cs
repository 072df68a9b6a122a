using System.IO.Compression;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>On any bytes at all, the fast inflater says what the slow one says, and never throws.</summary>
public sealed class InflaterFuzzTests
{
    private static readonly byte[] History = Bytes.Pattern(500);

    [Fact]
    public void Random_bytes_agree_with_the_model() =>
        Gen.Select(Gen.Byte.Array[0, 60], Gen.Int[8, 15]).Sample(static (stream, windowBits) =>
            Agree(stream, History, windowBits), iter: 5000);

    [Fact]
    public void Random_bytes_in_a_fixed_block_agree_with_the_model() =>
        Gen.Byte.Array[0, 100].Sample(static stream => Agree([0x02, .. stream], History, windowBits: 9), iter: 1500);

    [Fact]
    public void Random_codes_agree_with_the_model() =>
        Gen.Select(BlockStreams.Any, Gen.Bool, Gen.Int[8, 15]).Sample(static (stream, hasHistory, windowBits) =>
            Agree(stream, hasHistory ? Bytes.Pattern(40_000) : [], windowBits), iter: 800);

    [Fact]
    public void Damaged_messages_agree_with_the_model() =>
        Gen.Select(Payloads.Small, Gen.Enum<CompressionLevel>(), Damage.Any).Sample(static (message, level, damage) =>
            Agree(damage(PlatformDeflate.Compress(level, message)[0]), History, windowBits: 15), iter: 2000);

    [Fact]
    public void Damaged_messages_that_are_still_whole_mean_the_same_to_the_platform() =>
        Gen.Select(Payloads.Small, Damage.Any).Sample(static (message, damage) =>
        {
            var damaged = damage(PlatformDeflate.Compress(CompressionLevel.Optimal, message)[0]);
            var model = SlowInflater.Of(damaged);
            // The platform stops at a last block.
            if (model.Result.IsAtEnd && !model.HasLastBlock)
                PlatformDeflate.Inflate(damaged).ShouldBe(model.Result.Output);
        }, iter: 1000);

    private static void Agree(byte[] stream, byte[] history, int windowBits)
    {
        var model = SlowInflater.Of(stream, history, windowBits).Result;
        Inflation.Of(stream, history, windowBits).ShouldBe(model);
        Inflation.Of(stream, static () => 1, static () => 20, history, windowBits).ShouldBe(model);
    }
}

using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class BitWriterTests
{
    [Fact]
    public void Bits_are_packed_lowest_first() =>
        Gen.Select(Gen.Int[0, ushort.MaxValue], Gen.Int[0, 16]).Array[0, 60].Sample(static numbers =>
        {
            var expected = new BitString();
            var destination = new byte[8 + 2 * numbers.Length];
            destination.AsSpan().Fill(0xFF);
            var writer = new BitWriter(destination);
            foreach (var (value, bits) in numbers)
            {
                expected.Number(value, bits);
                writer.Add((ulong)value & ((1UL << bits) - 1), bits);
                writer.Flush();
                writer.Length.ShouldBe(expected.Bytes.Length);
                writer.BitsToByte.ShouldBe(8 * expected.Bytes.Length - expected.Length);
            }
            destination[..writer.Length].ShouldBe(expected.Bytes);
        });

    [Fact]
    public void Fifty_six_bits_may_wait_behind_seven()
    {
        var destination = new byte[16];
        var writer = new BitWriter(destination);
        writer.Add(0x7F, 7);
        writer.Flush();
        writer.Add(0xAA_5555_5555_5555, 56);
        writer.Flush();
        writer.Add(1, 1);
        writer.Flush();
        var expected = new BitString().Number(0x7F, 7).Number(0x555_5555, 28).Number(0xAA5_5555, 28).Number(1, 1).Bytes;
        destination[..writer.Length].ShouldBe(expected);
    }

    [Fact]
    public void A_code_more_always_fits_where_nothing_was_due() =>
        Gen.Select(Gen.Int[0, short.MaxValue], Gen.Int[1, 15]).Array[0, 60].Sample(static codes =>
        {
            var expected = new BitString();
            var destination = new byte[8 + 2 * codes.Length];
            var writer = new BitWriter(destination);
            foreach (var (code, bits) in codes)
            {
                expected.Number(code, bits);
                writer.Add((ulong)code & ((1UL << bits) - 1), bits);
                writer.FlushWhenFull();
                writer.Length.ShouldBe(expected.Bytes.Length);
            }
            writer.Flush();
            destination[..writer.Length].ShouldBe(expected.Bytes);
        });

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 7, 1)]
    [InlineData(7, 1, 1)]
    [InlineData(8, 0, 1)]
    [InlineData(9, 7, 2)]
    public void A_byte_is_filled_up_with_zeros_before_bytes(int bits, int missing, int length)
    {
        var destination = new byte[20];
        destination.AsSpan().Fill(0xFF);
        var writer = new BitWriter(destination);
        writer.Add((1UL << bits) - 1, bits);
        writer.BitsToByte.ShouldBe(missing);
        writer.Align();
        writer.BitsToByte.ShouldBe(0);
        writer.Length.ShouldBe(length);
        writer.Write([0x12, 0x34]);
        writer.Add(1, 1);
        writer.Align();
        destination[..writer.Length].ShouldBe(new BitString().Number((1 << bits) - 1, bits).Align().Raw(0x12, 0x34, 1).Bytes);
    }
}

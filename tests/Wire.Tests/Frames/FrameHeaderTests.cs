using System.Buffers;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class FrameHeaderTests
{
    // RFC 6455 section 5.7, and the bounds between the three forms of a length.
    [Theory]
    [InlineData("81 05", true, Opcode.Text, null, 5)]
    [InlineData("81 85 37 fa 21 3d", true, Opcode.Text, 0x3d21fa37u, 5)]
    [InlineData("01 03", false, Opcode.Text, null, 3)]
    [InlineData("80 02", true, Opcode.Continuation, null, 2)]
    [InlineData("89 05", true, Opcode.Ping, null, 5)]
    [InlineData("8a 85 37 fa 21 3d", true, Opcode.Pong, 0x3d21fa37u, 5)]
    [InlineData("82 7e 01 00", true, Opcode.Binary, null, 256)]
    [InlineData("82 7f 00 00 00 00 00 01 00 00", true, Opcode.Binary, null, 65536)]
    [InlineData("82 00", true, Opcode.Binary, null, 0)]
    [InlineData("82 7d", true, Opcode.Binary, null, 125)]
    [InlineData("82 7e 00 7e", true, Opcode.Binary, null, 126)]
    [InlineData("82 7e ff ff", true, Opcode.Binary, null, 65535)]
    [InlineData("82 ff 7f ff ff ff ff ff ff ff 01 02 03 04", true, Opcode.Binary, 0x04030201u, long.MaxValue)]
    public void Headers_are_read_and_written(string hex, bool fin, Opcode opcode, uint? key, long length)
    {
        var bytes = Bytes.Hex(hex);
        var expected = new FrameHeader(fin, ReservedBits.None, opcode, key, length);
        FrameHeader.TryRead(bytes, out var header, out var consumed).ShouldBe(OperationStatus.Done);
        header.ShouldBe(expected);
        consumed.ShouldBe(bytes.Length);

        var written = new byte[FrameHeader.MaxSize];
        expected.Size.ShouldBe(bytes.Length);
        written[..expected.WriteTo(written)].ShouldBe(bytes);
    }

    [Theory]
    [InlineData("125 in two bytes", "82 7e 00 7d")]
    [InlineData("0 in two bytes", "82 7e 00 00")]
    [InlineData("65535 in eight bytes", "82 7f 00 00 00 00 00 00 ff ff")]
    [InlineData("the highest bit of eight bytes", "82 7f 80 00 00 00 00 01 00 00")]
    [InlineData("a long ping", "89 7e")]
    [InlineData("a longer ping", "89 ff")]
    [InlineData("a fragmented ping", "09 00")]
    [InlineData("a fragmented close", "08 00")]
    [InlineData("a fragmented reserved control frame", "0b 00")]
    public void Invalid_headers_are_refused_at_once(string name, string hex)
    {
        FrameHeader.TryRead(Bytes.Hex(hex), out _, out var consumed).ShouldBe(OperationStatus.InvalidData, name);
        consumed.ShouldBe(0);
    }

    [Theory]
    [InlineData(0xC1, ReservedBits.Rsv1)]
    [InlineData(0xA1, ReservedBits.Rsv2)]
    [InlineData(0x91, ReservedBits.Rsv3)]
    [InlineData(0xF1, ReservedBits.Rsv1 | ReservedBits.Rsv2 | ReservedBits.Rsv3)]
    public void Reserved_bits_are_told_apart(byte first, ReservedBits bits)
    {
        FrameHeader.TryRead([first, 0], out var header, out _).ShouldBe(OperationStatus.Done);
        header.Reserved.ShouldBe(bits);
    }

    [Fact]
    public void A_short_destination_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FrameHeader(true, default, Opcode.Text, 1, 200).WriteTo(new byte[7]));

    [Fact]
    public void What_is_written_is_read_and_every_prefix_needs_more() => Headers.Sample(header =>
    {
        var bytes = new byte[FrameHeader.MaxSize];
        var size = header.WriteTo(bytes);
        for (var length = 0; length < size; length++)
            FrameHeader.TryRead(bytes.AsSpan(0, length), out _, out _).ShouldBe(OperationStatus.NeedMoreData);
        FrameHeader.TryRead(bytes, out var read, out var consumed).ShouldBe(OperationStatus.Done);
        read.ShouldBe(header);
        consumed.ShouldBe(size);
    });

    private static Gen<FrameHeader> Headers =>
        from data in Gen.Bool
        from fin in Gen.Bool
        from opcode in data ? Gen.Int[0, 7] : Gen.Int[8, 15]
        from reserved in Gen.Int[0, 7]
        from key in Gen.UInt
        from masked in Gen.Bool
        from length in data ? Gen.OneOf(Gen.Long[0, 300], Gen.Long[65_000, 66_000], Gen.Long[0, long.MaxValue]) : Gen.Long[0, 125]
        select new FrameHeader(fin || !data, (ReservedBits)reserved, (Opcode)opcode, masked ? key : null, length);
}

using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class FrameMaskTests
{
    [Fact]
    public void The_example_of_the_RFC()
    {
        var payload = "Hello"u8.ToArray();
        FrameMask.Apply(payload, 0x3d21fa37);
        payload.ShouldBe(Bytes.Hex("7f 9f 4d 51 58"));
    }

    [Fact]
    public void Every_length_and_offset_is_the_scalar_loop() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.UInt, Gen.Int[0, 1000]).Sample((payload, key, offset) =>
        {
            var expected = Scalar(payload, key, offset);
            var copy = new byte[payload.Length + 3];
            FrameMask.Apply(payload, copy, key, offset);
            copy.AsSpan(0, payload.Length).SequenceEqual(expected).ShouldBeTrue();
            copy.AsSpan(payload.Length).ContainsAnyExcept((byte)0).ShouldBeFalse("nothing is written beyond the source");
            FrameMask.Apply(payload, key, offset);
            payload.ShouldBe(expected);
        });

    [Fact]
    public void Parts_masked_at_their_offsets_are_the_whole()
    {
        var whole = Bytes.Pattern(200);
        var expected = Scalar(whole, 0x01020304, 0);
        for (var cut = 0; cut <= whole.Length; cut++)
        {
            var parts = whole.ToArray();
            FrameMask.Apply(parts.AsSpan(0, cut), 0x01020304);
            FrameMask.Apply(parts.AsSpan(cut), 0x01020304, cut);
            parts.ShouldBe(expected);
        }
    }

    [Fact]
    public void A_short_destination_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => FrameMask.Apply(new byte[5], new byte[4], 1));

    private static byte[] Scalar(byte[] payload, uint key, int offset) =>
        [.. payload.Select((value, i) => (byte)(value ^ (key >> (8 * ((offset + i) % 4)))))];
}

using System.Text;
using System.Text.Unicode;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class Utf8ValidatorTests
{
    // Where the first byte stands that no continuation can repair: RFC 3629 section 4.
    [Theory]
    [InlineData("a lone continuation", "61 80", 1)]
    [InlineData("an over-long slash in two bytes", "c0", 0)]
    [InlineData("c1", "c1", 0)]
    [InlineData("over-long in three bytes", "e0 9f", 1)]
    [InlineData("a high surrogate", "ed a0", 1)]
    [InlineData("a low surrogate", "ed bf", 1)]
    [InlineData("over-long in four bytes", "f0 8f", 1)]
    [InlineData("beyond U+10FFFF", "f4 90", 1)]
    [InlineData("f5", "f5", 0)]
    [InlineData("ff", "ff", 0)]
    [InlineData("a character that does not end", "ce ba e1 bd 61", 4)]
    [InlineData("a lead after a lead", "c3 c3", 1)]
    public void Bad_text_fails_at_its_first_bad_byte(string name, string hex, int bad)
    {
        var bytes = Bytes.Hex(hex);
        var validator = default(Utf8Validator);
        for (var i = 0; i < bad; i++) validator.Append(bytes.AsSpan(i, 1)).ShouldBeTrue(name);
        validator.Append(bytes.AsSpan(bad, 1)).ShouldBeFalse(name);

        default(Utf8Validator).Append(bytes).ShouldBeFalse(name);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("7f")]
    [InlineData("c2 80")]
    [InlineData("df bf")]
    [InlineData("e0 a0 80")]
    [InlineData("ed 9f bf")]
    [InlineData("ee 80 80")]
    [InlineData("ef bf bf")]
    [InlineData("f0 90 80 80")]
    [InlineData("f4 8f bf bf")]
    public void The_bounds_of_the_table_are_valid(string hex)
    {
        var bytes = Bytes.Hex(hex);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var validator = default(Utf8Validator);
            validator.Append(bytes.AsSpan(0, cut)).ShouldBeTrue();
            validator.IsComplete.ShouldBe(cut == 0 || cut == bytes.Length);
            validator.Append(bytes.AsSpan(cut)).ShouldBeTrue();
            validator.IsComplete.ShouldBeTrue();
        }
    }

    [Fact]
    public void Random_bytes_are_judged_as_the_platform_does_at_every_split() => NearlyText.Sample(bytes =>
    {
        var expected = Utf8.IsValid(bytes);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var validator = default(Utf8Validator);
            (validator.Append(bytes.AsSpan(0, cut)) && validator.Append(bytes.AsSpan(cut)) && validator.IsComplete).ShouldBe(expected);
        }
    });

    [Fact]
    public void Byte_by_byte_it_fails_where_nothing_can_follow() => NearlyText.Sample(bytes =>
    {
        var validator = default(Utf8Validator);
        for (var i = 0; i < bytes.Length; i++)
        {
            var accepted = validator.Append(bytes.AsSpan(i, 1));
            accepted.ShouldBe(CanBecomeValid(bytes.AsSpan(0, i + 1)), $"byte {i} of {Convert.ToHexString(bytes)}");
            if (!accepted) return;
        }
    });

    private static Gen<byte[]> NearlyText => Gen.OneOf(
        Gen.Byte.Array[0, 12],
        Gen.OneOf<byte>([.. Bytes.Hex("41 7f 80 8f 90 9f a0 bf c1 c2 e0 e1 ed ef f0 f1 f4 f5")]).Array[0, 8],
        Texts.UpTo(8).Select(static text => Encoding.UTF8.GetBytes(text)),
        Gen.Select(Texts.UpTo(8), Gen.Int[0, 100], Gen.Byte).Select(static (text, at, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text + "é€😀");
            bytes[at % bytes.Length] = value;
            return bytes;
        }));

    // By trying: the second byte decides about the rest, so three candidates for it and one for the others are all that can matter.
    private static bool CanBecomeValid(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> candidates = [0x80, 0x90, 0xA0];
        if (Utf8.IsValid(start)) return true;
        foreach (var next in candidates)
            for (var count = 0; count < 3; count++)
                if (Utf8.IsValid([.. start, next, .. Enumerable.Repeat((byte)0x80, count)])) return true;
        return false;
    }
}

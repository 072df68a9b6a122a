using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using System.Text.Unicode;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>The verdict of the platform's own check, with vectors of every width that this machine has.</summary>
public sealed class Utf8TextTests
{
    // Each the first or the last of a kind of byte.
    private static readonly byte[] Telling =
        [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];

    [Fact]
    public void Four_bytes_of_any_kind_get_the_platforms_verdict()
    {
        var text = Enumerable.Repeat((byte)'a', 160).ToArray();
        foreach (var first in Telling)
            foreach (var second in Telling)
                foreach (var third in Telling)
                    foreach (var fourth in Telling)
                    {
                        byte[] bytes = [first, second, third, fourth];
                        bytes.CopyTo(text, 62);
                        Check(text);
                    }
    }

    [Fact]
    public void Any_two_bytes_get_the_platforms_verdict()
    {
        var text = Enumerable.Repeat((byte)'a', 100).ToArray();
        for (var pair = 0; pair < 1 << 16; pair++)
        {
            (text[40], text[41]) = ((byte)pair, (byte)(pair >> 8));
            Check(text);
        }
    }

    [Fact]
    public void Every_character_is_found_right_and_every_part_of_it_wrong_wherever_a_text_ends()
    {
        foreach (var character in (string[])["é", "€", "😀", "\uFFFD", "\u0800"])
        {
            var bytes = Encoding.UTF8.GetBytes(character);
            for (var before = 0; before < 140; before++)
                for (var length = 1; length <= bytes.Length; length++)
                    Check([.. Enumerable.Repeat((byte)'a', before), .. bytes[..length]]);
        }
    }

    [Fact]
    public void Damaged_prose_gets_the_platforms_verdict()
        => Gen.Select(Gen.OneOf<string>("a", "plain words ", "é", "写真", "😀").Array[0, 60], Damage.Any).Sample(static (parts, damage) =>
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(parts));
            Check(text);
            Check(damage(text));
        }, iter: 20_000);

    private static void Check(byte[] text)
    {
        var expected = Utf8.IsValid(text);
        Utf8Text.IsValid(text).ShouldBe(expected);
        // Each width by itself looks back three bytes, which are ASCII in a JSON text.
        var lead = (byte[])[.. "aaa"u8, .. text];
        if (lead.Length >= Vector128<byte>.Count + 3) Utf8Text.IsValid128(lead).ShouldBe(expected);
        if (lead.Length >= Vector256<byte>.Count + 3 && Avx2.IsSupported) Utf8Text.IsValid256(lead).ShouldBe(expected);
        if (lead.Length >= Vector512<byte>.Count + 3 && Avx512BW.IsSupported) Utf8Text.IsValid512(lead).ShouldBe(expected);
    }
}

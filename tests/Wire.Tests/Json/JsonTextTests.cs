using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>Escaping, respelling and unescaping over every Unicode scalar.</summary>
public sealed class JsonTextTests
{
    [Fact]
    public void Escape_is_the_canonical_spelling_of_every_scalar()
    {
        foreach (var scalar in Scalars.All)
            Require(JsonText.Escape(Utf8(scalar.ToString())), Scalars.Canonical(scalar), scalar);
    }

    [Fact]
    public void Respell_turns_every_u_escape_into_the_canonical_spelling()
    {
        foreach (var scalar in Scalars.All)
        {
            Require(Respell(Scalars.Escaped(scalar)), Scalars.Canonical(scalar), scalar);
            Require(Respell(Scalars.Escaped(scalar, "X4")), Scalars.Canonical(scalar), scalar);
        }
    }

    [Fact]
    public void Respell_leaves_the_canonical_spelling_of_every_scalar_alone()
    {
        foreach (var scalar in Scalars.All)
            Require(Respell(Scalars.Canonical(scalar)), Scalars.Canonical(scalar), scalar);
    }

    [Fact]
    public void Unescape_gives_every_scalar_back()
    {
        foreach (var scalar in Scalars.All)
        {
            Require(Unescape(Scalars.Escaped(scalar)), scalar.ToString(), scalar);
            Require(Unescape(Scalars.Canonical(scalar)), scalar.ToString(), scalar);
        }
    }

    [Fact]
    public void A_slash_loses_its_backslash()
    {
        Respell("a\\/b").ShouldBe("a/b"u8.ToArray());
        Unescape("a\\/b").ShouldBe("a/b"u8.ToArray());
    }

    [Fact]
    public void Unescape_says_when_the_text_does_not_fit()
    {
        JsonText.Unescape("ab"u8, new byte[1]).ShouldBe(-1);
        JsonText.Unescape("\\u00e9"u8, new byte[1]).ShouldBe(-1);
        JsonText.Unescape("a\\n"u8, new byte[1]).ShouldBe(-1);
        JsonText.Unescape("\\u00e9"u8, new byte[2]).ShouldBe(2);
        JsonText.Unescape(""u8, []).ShouldBe(0);
    }

    [Fact]
    public void The_first_byte_that_is_no_utf8_is_found()
    {
        JsonText.IndexOfInvalidUtf8("aé€😀"u8).ShouldBe(10);
        JsonText.IndexOfInvalidUtf8([.. "é"u8, 0xED, 0xA0, 0x80]).ShouldBe(2);
        JsonText.IndexOfInvalidUtf8([0xC0, 0x80]).ShouldBe(0);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Respell(string raw)
    {
        var bytes = Utf8(raw);
        var target = new byte[bytes.Length];
        return target[..JsonText.Respell(bytes, target)];
    }

    private static byte[] Unescape(string raw)
    {
        var bytes = Utf8(raw);
        var target = new byte[bytes.Length];
        return target[..JsonText.Unescape(bytes, target)];
    }

    // Shouldly a few million times takes minutes.
    private static void Require(byte[] actual, string expected, Rune scalar)
    {
        if (!actual.AsSpan().SequenceEqual(Utf8(expected))) actual.ShouldBe(Utf8(expected), $"U+{scalar.Value:X4}");
    }
}

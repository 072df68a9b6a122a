using System.Globalization;
using System.Text;

namespace NostrToolkit.Fuzz;

/// <summary>A string that an input stands for, and one of the many ways in which JSON may spell it.</summary>
/// <param name="Text">The string.</param>
/// <param name="Json">The bytes between the quotes.</param>
internal sealed record SpelledText(string Text, string Json)
{
    private const string ShortlyEscaped = "\n\"\\\r\t\b\f/";
    private const string ShortEscapes = "n\"\\rtbf/";

    /// <summary>Up to 15 characters, each with a spelling of its own.</summary>
    public static SpelledText Choose(ref Choices choices)
    {
        var (text, json) = (new StringBuilder(), new StringBuilder());
        for (var left = choices.UpTo(15); left > 0; left--)
        {
            var scalar = Scalar(ref choices);
            text.Append(scalar.ToString());
            json.Append(Spell(scalar, choices.UpTo(3)));
        }
        return new SpelledText(text.ToString(), json.ToString());
    }

    /// <summary>The same string with every character escaped.</summary>
    public SpelledText Escaped() => this with { Json = string.Concat(Text.Select(static unit => $"\\u{(int)unit:x4}")) };

    /// <summary>The same string as NIP-01 spells it.</summary>
    public SpelledText Canonical()
    {
        var json = new StringBuilder();
        SlowCanonical.Append(json, Text);
        return this with { Json = json.ToString(1, json.Length - 2) };
    }

    private static Rune Scalar(ref Choices choices)
    {
        var value = choices.UpTo(4) switch
        {
            0 or 1 => choices.UpTo(0x7F),
            2 => ShortlyEscaped[choices.UpTo(ShortlyEscaped.Length - 1)],
            3 => choices.UInt16(),
            _ => 0x10000 + (choices.UpTo(15) << 16) + choices.UInt16(),
        };
        return Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar;
    }

    private static string Spell(Rune scalar, int spelling)
    {
        var shortly = scalar.IsBmp ? ShortlyEscaped.IndexOf((char)scalar.Value, StringComparison.Ordinal) : -1;
        var mustEscape = scalar.Value < 0x20 || scalar.Value is '"' or '\\';
        return spelling switch
        {
            0 when !mustEscape => scalar.ToString(),
            1 when shortly >= 0 => $"\\{ShortEscapes[shortly]}",
            2 => Units(scalar, "X4"),
            _ => Units(scalar, "x4"),
        };
    }

    private static string Units(Rune scalar, string format)
        => string.Concat(scalar.ToString().Select(unit => "\\u" + ((int)unit).ToString(format, CultureInfo.InvariantCulture)));
}

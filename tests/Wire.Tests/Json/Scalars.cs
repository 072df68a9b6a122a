using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>All 1,112,064 Unicode scalars, and slow models of how JSON spells them.</summary>
internal static class Scalars
{
    public static IEnumerable<Rune> All
        => Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(static value => new Rune(value));

    /// <summary>The canonical spelling, as NIP-01 words it.</summary>
    public static string Canonical(Rune scalar) => scalar.Value switch
    {
        '\n' => "\\n",
        '"' => "\\\"",
        '\\' => "\\\\",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < 0x20 => "\\u" + scalar.Value.ToString("x4"),
        _ => scalar.ToString(),
    };

    /// <summary>Every UTF-16 unit as <c>\uXXXX</c>.</summary>
    public static string Escaped(Rune scalar, string format = "x4")
        => string.Concat(scalar.ToString().Select(unit => "\\u" + ((int)unit).ToString(format)));
}

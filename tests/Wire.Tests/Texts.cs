using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Generates texts with characters of one to four bytes in UTF-8, next to each other and in runs of ASCII.</summary>
internal static class Texts
{
    public static Gen<string> UpTo(int parts) =>
        Gen.OneOf<string>("a", "é", "€", "😀", "\u07FF\u0800", "\uD7FF\uE000", "sixteen or more characters of ASCII")
            .Array[0, parts].Select(string.Concat);
}

using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Generators.Support;

/// <summary>Texts as source code spells them.</summary>
internal static class Literal
{
    /// <summary>Whether there is a literal of the text's UTF-8: no half of a surrogate pair, and not nothing.</summary>
    public static bool CanSpell(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || ++i == text.Length || !char.IsLowSurrogate(text[i])) return false;
        }
        return text.Length > 0;
    }

    /// <summary>With quotes around it.</summary>
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}

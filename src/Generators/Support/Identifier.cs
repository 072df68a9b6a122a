using Microsoft.CodeAnalysis.CSharp;

namespace NostrToolkit.Generators.Support;

/// <summary>Names as source code spells them.</summary>
internal static class Identifier
{
    /// <summary>Puts <c>@</c> before a name that is a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The same for the declaration of a type, where a name such as <c>record</c> is a warning, too.</summary>
    public static string EscapeType(string name) => SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? Escape(name) : "@" + name;

    /// <summary>Makes a part of an identifier of any text: NEG-OPEN becomes NEG_OPEN.</summary>
    public static string From(string text)
        => new(text.Select(static character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_').ToArray());
}

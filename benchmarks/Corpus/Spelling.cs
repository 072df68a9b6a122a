using System.Globalization;
using System.Text;

namespace NostrToolkit.Corpus;

/// <summary>How a sender's JSON library spells the same values.</summary>
public sealed record Spelling
{
    /// <summary>Member orders seen in the wild: NIP-01's own, that of signing libraries, alphabetical, content first.</summary>
    public static readonly IReadOnlyList<string[]> MemberOrders =
    [
        ["id", "pubkey", "created_at", "kind", "tags", "content", "sig"],
        ["kind", "created_at", "tags", "content", "pubkey", "id", "sig"],
        ["content", "created_at", "id", "kind", "pubkey", "sig", "tags"],
        ["tags", "content", "sig", "id", "pubkey", "kind", "created_at"],
    ];

    /// <summary>The order of the seven members.</summary>
    public IReadOnlyList<string> MemberOrder { get; init; } = MemberOrders[0];

    /// <summary>A space after each comma and colon, as Python's json writes.</summary>
    public bool Spaces { get; init; }

    /// <summary><c>\/</c> for a slash, as PHP writes.</summary>
    public bool EscapesSlashes { get; init; }

    /// <summary><c>\uXXXX</c> for all that is not ASCII, as most libraries can be told to write.</summary>
    public bool EscapesNonAscii { get; init; }

    /// <summary><c>\uXXXX</c> for every character, which nobody does.</summary>
    public bool EscapesAll { get; init; }

    /// <summary>Digits of <c>\u</c> escapes in upper case.</summary>
    public bool UpperCaseDigits { get; init; }

    /// <summary>Whether the text must be rewritten or respelled before its id can be computed.</summary>
    public bool IsForeign => Spaces || EscapesSlashes || EscapesNonAscii || EscapesAll;

    private string Comma => Spaces ? ", " : ",";

    private string Colon => Spaces ? ": " : ":";

    /// <summary>The event as a JSON object.</summary>
    public string Write(SampleEvent sample)
    {
        var text = new StringBuilder(512 + sample.Content.Length);
        var separator = "{";
        foreach (var member in MemberOrder)
        {
            text.Append(separator).Append('"').Append(member).Append('"').Append(Colon).Append(Value(sample, member));
            separator = Comma;
        }
        return text.Append('}').ToString();
    }

    /// <summary>A string, quotes included.</summary>
    public string Quote(string value)
    {
        if (!IsForeign) return CanonicalModel.Quote(value);
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            if (EscapesAll || (EscapesNonAscii && character > '~')) AppendEscaped(text, character);
            else if (EscapesSlashes && character == '/') text.Append("\\/");
            else text.Append(CanonicalModel.Quote(character.ToString()).AsSpan()[1..^1]);
        }
        return text.Append('"').ToString();
    }

    private string Write(IReadOnlyList<IReadOnlyList<string>> tags)
        => $"[{string.Join(Comma, tags.Select(tag => $"[{string.Join(Comma, tag.Select(Quote))}]"))}]";

    private string Value(SampleEvent sample, string member) => member switch
    {
        "id" => $"\"{sample.Id}\"",
        "pubkey" => $"\"{sample.PublicKey}\"",
        "created_at" => sample.CreatedAt.ToString(CultureInfo.InvariantCulture),
        "kind" => sample.Kind.ToString(CultureInfo.InvariantCulture),
        "tags" => Write(sample.Tags),
        "content" => Quote(sample.Content),
        "sig" => $"\"{sample.Signature}\"",
        _ => throw new ArgumentException(member),
    };

    private void AppendEscaped(StringBuilder text, int character)
    {
        if (UpperCaseDigits) text.Append(CultureInfo.InvariantCulture, $"\\u{character:X4}");
        else text.Append(CultureInfo.InvariantCulture, $"\\u{character:x4}");
    }
}

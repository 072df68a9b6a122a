using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Tests;

/// <summary>Edits of words and of what attributes are given.</summary>
internal sealed partial class SourceMutator
{
    private static readonly string[] Names =
    [
        "X", "value", "cursor", "@class", "class", "@event", "record", "field", "Direction", "System", "NostrToolkit", "Acme", "global", "_", "Ä", "名前", "long", "Kind", "EventId", "PingMessage",
        "StatsMessage", "Window", "Handle", "TryRead", "WriteTo", "Name", "ToString", "Equals", "Message", "partial", "file", "args", "IsNever", "Bits",
    ];

    private static readonly string[] Literals =
    [
        "\"\"", "\"\\\"\"", "\"\\\\\"", "\"\\n\"", "\"é\"", "\"😀\"", "\"\\u0000\"", "\"\\uD83D\"", "\"a b\"", "\"NEG-OPEN\"", "\"NEG_OPEN\"", "\"#\"", "\"*/\"", "\"{0}\"", "\"{\"", "@\"C:\\\"", "\"\"\"raw\"\"\"",
        "$\"{1}\"", "$\"X\"", "null", "default", "nameof(System)", "\"X\" + \"Y\"", "'c'", "1", "-1", "1.5", "(string)null", "\"</summary>\"", "\"EVENT\"", "\"" + new string('x', 300) + "\"", "\"X\"u8", "typeof(int)", "Missing.Name",
    ];

    private static readonly string[] Types =
    [
        "string", "int", "long?", "bool", "object", "dynamic", "long[]", "(long, long)", "JsonList<Kind>", "JsonList<JsonList<Kind>>", "JsonTail<FilterView>", "FilterList", "System.Collections.Generic.List<int>",
        "T", "Missing", "Kind?", "delegate*<void>", "System.Span<byte>", "ref long", "System.Nullable<System.Nullable<long>>", "EventView", "void", "X<>", "Window", "Window?", "global::Acme.Stats.Window", "var",
    ];

    private string EditToken(string text)
    {
        var tokens = Tokens(text);
        if (tokens.Count < 2) return text;
        var (token, other) = (Any(tokens), Any(tokens));
        return _random.Next(4) switch
        {
            0 => Splice(text, token.Start, token.Length, ""),
            1 => text.Insert(token.End, $" {text[token.Start..token.End]}"),
            2 => Splice(text, token.Start, token.Length, text[other.Start..other.End]),
            _ => token.End <= other.Start
                ? Splice(Splice(text, other.Start, other.Length, text[token.Start..token.End]), token.Start, token.Length, text[other.Start..other.End])
                : text,
        };
    }

    private string EditLiteral(string text) => Replace<LiteralExpressionSyntax>(text, Literals);

    private string EditName(string text) => _random.Next(3) switch
    {
        0 => Replace(text, Nodes<TypeSyntax>(text).Where(static type => type.Parent is ParameterSyntax).Select(static type => type.Span), Types),
        1 => Replace(text, Nodes<ParameterSyntax>(text).Select(static parameter => parameter.Identifier.Span), Names),
        _ => Replace(text, Nodes<TypeDeclarationSyntax>(text).Select(static type => type.Identifier.Span), Names),
    };

    private string EditArguments(string text)
    {
        var lists = Nodes<AttributeArgumentListSyntax>(text);
        if (lists.Count == 0) return text;
        var list = Any(lists);
        var arguments = list.Arguments.Select(static argument => argument.ToString()).ToList();
        switch (_random.Next(6))
        {
            case 0: arguments.Clear(); break;
            case 1: arguments.Reverse(); break;
            case 2: arguments.Add(Any(Literals)); break;
            case 3: arguments = arguments.ConvertAll(argument => $"{Any(["name: ", "direction: ", "prefix: ", "RejectsUnknown = ", "Missing = "])}{argument}"); break;
            case 4: arguments.Insert(0, Any(Literals)); break;
            default: return Splice(text, list.SpanStart, list.Span.Length, "");
        }
        return Splice(text, list.SpanStart, list.Span.Length, $"({string.Join(", ", arguments)})");
    }

    private string Replace<T>(string text, IReadOnlyList<string> with)
        where T : SyntaxNode
        => Replace(text, Nodes<T>(text).Select(static node => node.Span), with);

    private string Replace(string text, IEnumerable<Microsoft.CodeAnalysis.Text.TextSpan> places, IReadOnlyList<string> with)
        => places.ToList() is { Count: > 0 } all && Any(all) is var place ? Splice(text, place.Start, place.Length, Any(with)) : text;

    private static List<T> Nodes<T>(string text)
        where T : SyntaxNode
        => [.. CSharpSyntaxTree.ParseText(text, Sources.ParseOptions).GetRoot().DescendantNodes().OfType<T>()];

    private static List<Microsoft.CodeAnalysis.Text.TextSpan> Tokens(string text)
        => [.. SyntaxFactory.ParseTokens(text).Select(static token => token.Span).Where(static span => span.Length > 0)];
}

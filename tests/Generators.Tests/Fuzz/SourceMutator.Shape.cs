using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Tests;

/// <summary>Edits of what a type is, and where.</summary>
internal sealed partial class SourceMutator
{
    private static readonly string[] Modifiers =
        ["", "partial", "public partial", "readonly", "ref partial", "static partial", "file partial", "private partial", "abstract partial", "sealed partial", "unsafe partial", "partial partial", "public readonly", "internal"];

    private static readonly string[] Keywords = ["record struct", "record", "record class", "struct", "class", "interface", "enum", "readonly record struct"];

    private static readonly string[] Spaces = ["namespace Acme;", "namespace Acme.Stats;", "namespace @class.@event;", "namespace System;", "namespace NostrToolkit;", "namespace ACME;", "namespace A.b.C;", "namespace ;", ""];

    private string EditModifier(string text)
    {
        var types = Nodes<TypeDeclarationSyntax>(text);
        if (types.Count == 0) return text;
        var type = Any(types);
        switch (_random.Next(6))
        {
            case 0:
                return Splice(text, type.Keyword.SpanStart, type.Identifier.SpanStart - type.Keyword.SpanStart, Any(Keywords) + " ");
            case 1:
                return Splice(text, type.Identifier.Span.End, 0, Any(["<T>", "<T, U>", "<>", "<in T>", "<T"]));
            case 2:
                return Splice(text, type.Span.End, 0, Any([$" partial record struct {type.Identifier};", $" partial class {type.Identifier} {{ }}", $" partial record struct {type.Identifier} {{ struct Kind; const string A = \"b\"; }}"]));
            case 3 when type.ParameterList is { } parameters:
                return Splice(text, parameters.SpanStart, parameters.Span.Length, Any(["()", "", "(long A, long A)", "(long)", "([Member(\"a\")] long A, [Member(\"a\")] long B)", "(params long[] A)", "(in long A, ref long B)"]));
            case 4:
                return Splice(text, type.Span.End, 0, $"\n{text.Substring(type.SpanStart, type.Span.Length)}\n");
            default:
                var start = type.Modifiers.Count > 0 ? type.Modifiers.Span.Start : type.Keyword.SpanStart;
                return Splice(text, start, type.Keyword.SpanStart - start, Any(Modifiers) + " ");
        }
    }

    private string EditSurroundings(string text)
    {
        var types = Nodes<MemberDeclarationSyntax>(text).Where(static member => member is BaseTypeDeclarationSyntax).ToList();
        if (types.Count > 0 && Chance(2))
        {
            var type = Any(types);
            var (before, after) = Any<(string, string)>(
            [
                ("partial class Outer { ", " }"), ("partial class Outer<T> { partial struct Inner<U> { ", " } }"), ("namespace Inner { ", " }"), ("namespace { ", " }"),
                ("interface IOuter { ", " }"), ("extension(int) { ", " }"), ("void M() { ", " }"), ("#if DEBUG\n", "\n#endif\n"), ("#nullable disable\n", "\n"), ("namespace Kind { ", " }"),
            ]);
            return Splice(text, type.SpanStart, type.Span.Length, $"{before}{text.Substring(type.SpanStart, type.Span.Length)}{after}");
        }
        var spaces = Nodes<FileScopedNamespaceDeclarationSyntax>(text);
        return spaces.Count > 0
            ? Splice(text, spaces[0].SpanStart, spaces[0].SemicolonToken.Span.End - spaces[0].SpanStart, Any(Spaces))
            : Any(["using Kind = System.Int64;\n", "global using EventId = System.Int64;\n", "using static System.Math;\n", "extern alias X;\n", "using Mark = NostrToolkit.NostrObjectAttribute;\n", "using NostrMessage = System.ObsoleteAttribute;\n", "class NostrMessageAttribute : System.Attribute;\n"]) + text;
    }
}

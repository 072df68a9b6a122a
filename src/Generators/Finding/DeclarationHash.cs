using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NostrToolkit.Generators.Finding;

/// <summary>64 bits (FNV-1a, over UTF-16) of the parts of a text that count. Two edits of a lifetime do not meet in them.</summary>
internal sealed class DeclarationHash
{
    private const ulong Prime = 0x100000001B3;

    private readonly string _text;

    public DeclarationHash(SyntaxTree tree, CancellationToken cancellationToken) => _text = tree.GetText(cancellationToken).ToString();

    public ulong Value { get; private set; } = 0xCBF29CE484222325;

    public void Add(TextSpan span) => AddFrom(span.Start, span.End);

    public void Add<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes) Add(node.Span);
    }

    public void AddFrom(int start, int end) => Add(_text, start, end);

    public void Add(string text) => Add(text, 0, text.Length);

    /// <summary>Ends what has members.</summary>
    public void Close() => Value = (Value ^ 0x10001) * Prime;

    private void Add(string text, int start, int end)
    {
        var hash = Value;
        for (var index = start; index < end; index++) hash = (hash ^ text[index]) * Prime;
        // What no text has tells "ab", "c" from "a", "bc".
        Value = (hash ^ 0x10000) * Prime;
    }
}

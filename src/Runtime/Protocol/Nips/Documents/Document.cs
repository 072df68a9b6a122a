using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A JSON text of a cold path, whose members are asked for by name and in any order. The first thing that is wrong is kept with its byte;
/// what is asked afterwards gives defaults, so that a reader asks for all it wants and looks once.
/// </summary>
/// <remarks>
/// System.Text.Json writes these documents, but does not read them: its serializer throws on bad input, and does not tell at which byte.
/// </remarks>
internal sealed class Document
{
    private readonly ReadOnlyMemory<byte> _text;

    private Document(ReadOnlyMemory<byte> text) => _text = text;

    /// <summary>The first thing that was wrong.</summary>
    public ReadError Error { get; private set; }

    /// <summary>Whether anything was wrong.</summary>
    public bool Failed => Error.Kind != ReadErrorKind.None;

    /// <summary>The whole value.</summary>
    public DocumentValue Root { get; private set; }

    /// <summary>Checks the syntax to the end, so that nothing but shapes is left to be wrong.</summary>
    public static Document Parse(ReadOnlyMemory<byte> text, int maxLength)
    {
        var document = new Document(text);
        var cursor = new JsonCursor(text.Length > maxLength ? default : text);
        var start = cursor.ValueStart;
        var end = start;
        if (text.Length > maxLength) document.Fail(ReadErrorKind.TooLong, maxLength, member: null);
        else if (!cursor.RequireUtf8() || !cursor.SkipValue() || !EndsAfterValue(ref cursor, out end)) document.Error = cursor.Error;
        document.Root = new DocumentValue(document, start, end, name: null);
        return document;
    }

    /// <summary>Keeps an error, if it is the first one.</summary>
    public void Fail(ReadErrorKind kind, int position, string? member)
    {
        if (!Failed) Error = new ReadError(kind, position, member);
    }

    /// <summary>The bytes that stand there.</summary>
    public ReadOnlyMemory<byte> Slice(int start, int end) => _text[start..end];

    private static bool EndsAfterValue(ref JsonCursor cursor, out int end)
    {
        end = cursor.ValueEnd;
        return cursor.RequireEnd();
    }
}

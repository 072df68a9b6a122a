using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>One value in a <see cref="Document"/>. What it is asked for and is not, is the document's error.</summary>
/// <param name="document">Where it stands.</param>
/// <param name="start">The offset of its first byte.</param>
/// <param name="end">The offset behind its last byte.</param>
/// <param name="name">The member that it belongs to.</param>
internal readonly partial struct DocumentValue(Document document, int start, int end, string? name)
{
    /// <summary>The value as it stands, for what is kept without being looked at.</summary>
    public ReadOnlyMemory<byte> Json => document.Slice(start, end);

    /// <summary>Whether it is <c>null</c>.</summary>
    public bool IsNull => Json.Span.SequenceEqual("null"u8);

    /// <summary>A string.</summary>
    public string Text()
    {
        var cursor = Begin();
        return cursor.ReadString(out var text) ? text.ToString() : Fail(cursor.Error, "");
    }

    /// <summary>A string, or the JSON text of what is none.</summary>
    public string TextOrJson() => IsString ? Text() : Encoding.UTF8.GetString(Json.Span);

    /// <summary>An integer.</summary>
    public long Int64()
    {
        var cursor = Begin();
        return cursor.ReadInt64(out var number) ? number : Fail(cursor.Error, 0L);
    }

    /// <summary>An integer that is not negative.</summary>
    public long Amount()
    {
        var number = Int64();
        return number >= 0 ? number : Fail(ReadErrorKind.OutOfRange, 0L);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Boolean()
    {
        var cursor = Begin();
        return cursor.ReadBoolean(out var value) ? value : Fail(cursor.Error, false);
    }

    /// <summary>A key, an id, a kind, a time.</summary>
    public T Value<T>()
        where T : struct, IJsonValue<T>
    {
        var cursor = Begin();
        return T.TryRead(ref cursor, out var value) ? value : Fail<T>(cursor.Error, default);
    }

    /// <summary>An object; a member given twice is an error.</summary>
    public DocumentObject Object() => new(document, end, name, Members(isStrict: true));

    /// <summary>An array.</summary>
    public IReadOnlyList<DocumentValue> Elements()
    {
        var cursor = Begin();
        var elements = new List<DocumentValue>();
        cursor.BeginArray();
        while (cursor.NextElement()) elements.Add(Take(ref cursor, name));
        return cursor.Failed ? Fail<IReadOnlyList<DocumentValue>>(cursor.Error, []) : elements;
    }

    /// <summary>An array of what <paramref name="read"/> makes of each element, up to the first that is wrong.</summary>
    public IReadOnlyList<T> List<T>(Func<DocumentValue, T> read)
    {
        var list = new List<T>();
        foreach (var element in Elements())
        {
            list.Add(read(element));
            if (document.Failed) break;
        }
        return list;
    }

    /// <summary>The same value under the name that errors are to give.</summary>
    public DocumentValue Named(string member) => new(document, start, end, member);

    /// <summary>Makes it the document's error that this array ends too soon, at the bracket that ends it.</summary>
    public DocumentValue Missing()
    {
        document.Fail(ReadErrorKind.MissingElement, Math.Max(end - 1, 0), name);
        return this;
    }

    /// <summary>Makes it the document's error that this value is not what it should be.</summary>
    public T Fail<T>(ReadErrorKind kind, T instead)
    {
        document.Fail(kind, start, name);
        return instead;
    }

    /// <summary>Makes an error in the text that this string holds the document's; its byte is one of that text.</summary>
    public T FailInside<T>(ReadError error, T instead)
    {
        document.Fail(error.Kind, error.Position, error.Member ?? name);
        return instead;
    }

    private T Fail<T>(ReadError error, T instead)
    {
        // The cursor began at this value; the syntax was right.
        document.Fail(error.Kind, start + error.Position, name);
        return instead;
    }

    // Once anything failed, places may be meaningless: an empty text reads as nothing.
    private JsonCursor Begin() => new(document.Failed ? default : Json);

    private Dictionary<string, DocumentValue> Members(bool isStrict)
    {
        var members = new Dictionary<string, DocumentValue>(StringComparer.Ordinal);
        var cursor = Begin();
        cursor.BeginObject();
        while (cursor.NextMember(out var token))
        {
            var member = token.ToString();
            var value = Take(ref cursor, member);
            if (isStrict && members.ContainsKey(member)) value.Fail(ReadErrorKind.DuplicateMember, 0);
            members[member] = value;
        }
        if (isStrict && cursor.Failed) Fail(cursor.Error, 0);
        return members;
    }

    private DocumentValue Take(ref JsonCursor cursor, string? member)
    {
        var from = start + cursor.ValueStart;
        cursor.SkipValue();
        return new DocumentValue(document, from, start + cursor.ValueEnd, member);
    }
}

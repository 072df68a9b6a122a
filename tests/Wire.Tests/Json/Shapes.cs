namespace NostrToolkit.Wire.Tests;

/// <summary>Arrays of arrays of strings, as a value.</summary>
/// <param name="Escapes">The most foreign escape.</param>
/// <param name="Count">The number of inner arrays.</param>
/// <param name="IsCompact">Whether there is no white space.</param>
/// <param name="Start">Where the text starts.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct StringListsValue(JsonEscapes Escapes, int Count, bool IsCompact, int Start, int End) : IJsonValue<StringListsValue>
{
    public static bool TryRead<TCursor>(ref TCursor cursor, out StringListsValue value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var start = cursor.ValueStart;
        var read = cursor.ReadStringLists(out var escapes, out var count, out var isCompact);
        value = read ? new StringListsValue(escapes, count, isCompact, start, cursor.ValueEnd) : default;
        return read;
    }

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => throw new NotSupportedException();
}

/// <summary>An object with a value of every form, and members nobody knows.</summary>
internal record struct EveryForm : IJsonValue<EveryForm>
{
    public long Number { get; private set; }

    public bool Flag { get; private set; }

    public JsonString Text { get; private set; }

    public string Digits { get; private set; }

    public string Others { get; private set; }

    public JsonList<JsonString> List { get; private set; }

    public static bool TryRead<TCursor>(ref TCursor cursor, out EveryForm value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        Span<byte> bytes = stackalloc byte[32];
        value = new EveryForm { Digits = "", Others = "" };
        if (!cursor.BeginObject()) return false;
        while (cursor.NextRawMember(out var raw))
        {
            bytes.Clear();
            value.Others += $"{cursor.MemberName} {cursor.MemberName.Escapes} {cursor.MemberStart} {cursor.ValueStart}";
            var (number, flag, text, list) = (0L, false, default(JsonString), default(JsonList<JsonString>));
            var read = raw switch
            {
                [(byte)'n'] => cursor.ReadInt64(out number),
                [(byte)'f'] => cursor.ReadBoolean(out flag),
                [(byte)'t'] => cursor.ReadString(out text),
                [(byte)'l'] => JsonList<JsonString>.TryRead(ref cursor, out list),
                [(byte)'x'] => cursor.ReadHex(bytes),
                [(byte)'y'] => cursor.SkipHex(32),
                _ => cursor.SkipValue(),
            };
            if (!read) return false;
            value.Number += number;
            value.Flag |= flag;
            if (!text.IsEmpty) value.Text = text;
            if (list.Count > 0) value.List = list;
            value.Digits += Convert.ToHexString(bytes);
            value.Others += $" {cursor.ValueEnd};";
        }
        return !cursor.Failed;
    }

    public readonly void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => throw new NotSupportedException();
}

/// <summary>Objects in objects, with strings or lists of strings in the innermost; its depth is nobody's but the cursor's to limit.</summary>
internal readonly record struct Nested(int Depth) : IJsonValue<Nested>
{
    public static bool TryRead<TCursor>(ref TCursor cursor, out Nested value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        value = default;
        var escapes = JsonEscapes.None;
        if (!cursor.BeginObject()) return false;
        while (cursor.NextRawMember(out var raw))
        {
            var read = raw switch
            {
                [(byte)'c'] => TryRead(ref cursor, out value),
                [(byte)'l'] => cursor.ReadStrings(ref escapes, out _, out _),
                _ => cursor.ReadStringLists(out _, out _, out _),
            };
            if (!read) return false;
        }
        value = new Nested(value.Depth + 1);
        return !cursor.Failed;
    }

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => throw new NotSupportedException();
}

/// <summary>A value that breaks the rule that reading never throws.</summary>
internal readonly record struct Throwing : IJsonValue<Throwing>
{
    public static bool TryRead<TCursor>(ref TCursor cursor, out Throwing value)
        where TCursor : struct, IJsonCursor, allows ref struct
        => throw new NotSupportedException();

    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => throw new NotSupportedException();
}

namespace NostrToolkit.Wire;

/// <summary>Arrays of strings, and arrays of these, string by string: how any cursor reads them that has no faster way.</summary>
internal static class StringLists
{
    public static bool TryRead<TCursor>(ref TCursor cursor, out JsonEscapes escapes, out int count, out bool isCompact)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        escapes = JsonEscapes.None;
        count = 0;
        isCompact = false;
        var start = cursor.ValueStart;
        if (!cursor.BeginArray()) return false;
        // What the tokens take without white space: "[" and "]", and a comma before every list but the first.
        var compactLength = 2;
        while (cursor.NextElement())
        {
            if (!cursor.ReadStrings(ref escapes, out var strings, out var listLength)) return false;
            if (strings == 0) return cursor.Fail(ReadErrorKind.InvalidValue);
            compactLength += listLength + (count++ > 0 ? 1 : 0);
        }
        isCompact = cursor.ValueEnd - start == compactLength;
        return !cursor.Failed;
    }

    public static bool TryReadStrings<TCursor>(ref TCursor cursor, ref JsonEscapes escapes, out int count, out int compactLength)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        count = 0;
        compactLength = 1;
        if (!cursor.BeginArray()) return false;
        while (cursor.NextElement())
        {
            if (!cursor.ReadString(out var text)) return false;
            // Two quotes, and a comma or the closing bracket.
            compactLength += text.Raw.Length + 3;
            count++;
            if (text.Escapes > escapes) escapes = text.Escapes;
        }
        if (count == 0) compactLength = 2;
        return !cursor.Failed;
    }
}

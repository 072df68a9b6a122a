namespace NostrToolkit.Wire;

/// <summary>Arrays of arrays of strings, array by array: how any cursor reads them that has no faster way.</summary>
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
}

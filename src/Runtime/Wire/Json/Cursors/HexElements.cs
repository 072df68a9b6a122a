namespace NostrToolkit.Wire;

/// <summary>The elements of an array that are hex digits, one by one: how any cursor checks them that has no faster way.</summary>
internal static class HexElements
{
    public static bool TrySkip<TCursor>(ref TCursor cursor, int length, out int count)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        count = 0;
        while (cursor.NextElement())
        {
            if (!cursor.SkipHex(length)) return false;
            count++;
        }
        return !cursor.Failed;
    }
}

namespace NostrToolkit.Wire;

public ref partial struct JsonCursor
{
    /// <inheritdoc/>
    public bool SkipValue()
    {
        if (Failed) return false;
        switch (Peek())
        {
            case (byte)'"': return ReadString(out _);
            case (byte)'[': return SkipArray();
            case (byte)'{': return SkipObject();
            case (byte)'t': return SkipLiteral("true"u8);
            case (byte)'f': return SkipLiteral("false"u8);
            case (byte)'n': return SkipLiteral("null"u8);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): return SkipNumber(out _);
            default: return FailUnexpected();
        }
    }

    // Recursion is bounded: Begin refuses to go deeper than MaxDepth.
    private bool SkipArray()
    {
        BeginArray();
        while (NextElement())
            if (!SkipValue()) return false;
        return !Failed;
    }

    private bool SkipObject()
    {
        BeginObject();
        while (NextMember(out _))
            if (!SkipValue()) return false;
        return !Failed;
    }
}

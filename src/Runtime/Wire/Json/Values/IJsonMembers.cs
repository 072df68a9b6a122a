namespace NostrToolkit.Wire;

/// <summary>
/// A type that gathers the members of an object whose names share a prefix, such as the <c>#e</c>, <c>#p</c>, ... of a
/// filter. See <c>[MemberPrefix]</c>.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonMembers<TSelf>
    where TSelf : IJsonMembers<TSelf>
{
    /// <summary>Reads one more member; the cursor stands on its value. Never throws; the cursor keeps the error.</summary>
    static abstract bool TryReadMember<TCursor>(ref TCursor cursor, in JsonString name, ref TSelf members)
        where TCursor : struct, IJsonCursor, allows ref struct;

    /// <summary>Writes all members, names and values.</summary>
    void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct;
}

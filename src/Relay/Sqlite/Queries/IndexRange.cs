namespace NostrToolkit.Relay;

/// <summary>A stretch of an index: the entries whose leading columns are these. An index ignores what it does not lead with.</summary>
/// <param name="Number">A kind or a tag's letter.</param>
/// <param name="Bytes">An id, an author or a tag's value.</param>
internal readonly record struct IndexRange(long Number, byte[] Bytes)
{
    public static readonly IndexRange Everything = new(0, []);

    public static IndexRange Of(EventId id) => new(0, ToArray(id.Bytes));

    public static IndexRange Of(PublicKey author) => new(0, ToArray(author.Bytes));

    public static IndexRange Of(PublicKey author, Kind kind) => new(kind.Number, ToArray(author.Bytes));

    public static IndexRange Of(Kind kind) => new(kind.Number, []);

    public static IndexRange Of(char letter, ReadOnlyMemory<byte> value) => new(letter, value.ToArray());

    private static byte[] ToArray(Bytes32 bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        return span.ToArray();
    }
}

using System.Buffers;

namespace NostrToolkit.Wire;

public readonly ref partial struct HttpHead
{
    private static ReadOnlySpan<byte> End => "\r\n\r\n"u8;

    /// <summary>Finds the end of the head at the start of <paramref name="input"/>.</summary>
    /// <param name="input">The bytes of a connection so far.</param>
    /// <param name="limits">How long it may be.</param>
    /// <param name="length">The length of the head in bytes when the result is <see cref="OperationStatus.Done"/>, otherwise 0.</param>
    /// <returns>
    /// <see cref="OperationStatus.Done"/>, <see cref="OperationStatus.NeedMoreData"/>, or <see cref="OperationStatus.InvalidData"/> for a
    /// head beyond <see cref="WireLimits.MaxHeadBytes"/> or <see cref="WireLimits.MaxHeaders"/>, which a server answers with 431.
    /// </returns>
    public static OperationStatus TryFind(ReadOnlySpan<byte> input, WireLimits limits, out int length)
    {
        var searched = input[..Math.Min(input.Length, limits.MaxHeadBytes)];
        var end = searched.IndexOf(End);
        length = end < 0 ? 0 : end + End.Length;
        return Judge(limits, searched.Length, searched[..length].Count((byte)'\n'), ref length);
    }

    /// <inheritdoc cref="TryFind(ReadOnlySpan{byte}, WireLimits, out int)"/>
    public static OperationStatus TryFind(in ReadOnlySequence<byte> input, WireLimits limits, out int length)
    {
        var searched = input.Slice(0, Math.Min(input.Length, limits.MaxHeadBytes));
        var reader = new SequenceReader<byte>(searched);
        length = reader.TryReadTo(out ReadOnlySequence<byte> _, End) ? (int)reader.Consumed : 0;

        var lines = 0;
        foreach (var segment in searched.Slice(0, length)) lines += segment.Span.Count((byte)'\n');
        return Judge(limits, (int)searched.Length, lines, ref length);
    }

    private static OperationStatus Judge(WireLimits limits, int searched, int lines, ref int length)
    {
        if (length == 0) return searched < limits.MaxHeadBytes ? OperationStatus.NeedMoreData : OperationStatus.InvalidData;
        // The start line and the empty line are no headers.
        if (lines - 2 <= limits.MaxHeaders) return OperationStatus.Done;
        length = 0;
        return OperationStatus.InvalidData;
    }
}

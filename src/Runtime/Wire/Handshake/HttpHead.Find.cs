using System.Buffers;

namespace NostrToolkit.Wire;

public readonly ref partial struct HttpHead
{
    /// <summary>The longest head in bytes: 16,384.</summary>
    public const int MaxSize = 16 * 1024;

    /// <summary>The most header lines of a head: 100.</summary>
    public const int MaxHeaders = 100;

    private static ReadOnlySpan<byte> End => "\r\n\r\n"u8;

    /// <summary>Finds the end of the head at the start of <paramref name="input"/>.</summary>
    /// <param name="input">The bytes of a connection so far.</param>
    /// <param name="length">The length of the head in bytes when the result is <see cref="OperationStatus.Done"/>, otherwise 0.</param>
    /// <returns>
    /// <see cref="OperationStatus.Done"/>, <see cref="OperationStatus.NeedMoreData"/>, or <see cref="OperationStatus.InvalidData"/> for a
    /// head beyond <see cref="MaxSize"/> or <see cref="MaxHeaders"/>, which a server answers with 431.
    /// </returns>
    public static OperationStatus TryFind(ReadOnlySpan<byte> input, out int length)
    {
        var searched = input[..Math.Min(input.Length, MaxSize)];
        var end = searched.IndexOf(End);
        length = end < 0 ? 0 : end + End.Length;
        return Judge(searched.Length, searched[..length].Count((byte)'\n'), ref length);
    }

    /// <inheritdoc cref="TryFind(ReadOnlySpan{byte}, out int)"/>
    public static OperationStatus TryFind(in ReadOnlySequence<byte> input, out int length)
    {
        var searched = input.Slice(0, Math.Min(input.Length, MaxSize));
        var reader = new SequenceReader<byte>(searched);
        length = reader.TryReadTo(out ReadOnlySequence<byte> _, End) ? (int)reader.Consumed : 0;

        var lines = 0;
        foreach (var segment in searched.Slice(0, length)) lines += segment.Span.Count((byte)'\n');
        return Judge((int)searched.Length, lines, ref length);
    }

    private static OperationStatus Judge(int searched, int lines, ref int length)
    {
        if (length == 0) return searched < MaxSize ? OperationStatus.NeedMoreData : OperationStatus.InvalidData;
        // The start line and the empty line are no headers.
        if (lines - 2 <= MaxHeaders) return OperationStatus.Done;
        length = 0;
        return OperationStatus.InvalidData;
    }
}

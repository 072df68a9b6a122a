namespace NostrToolkit.Relay;

/// <summary>
/// Found events, read a chunk at a time when they are asked for. In between only their numbers are held, 8 bytes each, and
/// no reader.
/// </summary>
internal sealed class StoredEvents(ReaderPool readers, long[] sequences) : IAsyncEnumerable<ReadOnlyMemory<byte>>
{
    private const int MaxChunkCount = 64;
    private const int MaxChunkBytes = 256 * 1024;

    public async IAsyncEnumerator<ReadOnlyMemory<byte>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var next = 0;
        while (next < sequences.Length)
        {
            var from = next;
            (var chunk, next) = await readers.ReadAsync(reader => ReadChunk(reader, from), cancellationToken).ConfigureAwait(false);
            foreach (var text in chunk) yield return text;
        }
    }

    private (List<byte[]> Chunk, int Next) ReadChunk(EventReader reader, int next)
    {
        var chunk = new List<byte[]>();
        var bytes = 0;
        while (next < sequences.Length && chunk.Count < MaxChunkCount && bytes < MaxChunkBytes)
        {
            if (reader.Read(sequences[next++]) is not { } text) continue;
            chunk.Add(text);
            bytes += text.Length;
        }
        return (chunk, next);
    }
}

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>
/// Messages one behind the other in memory, in the order they are read in, as the peer's copies are: scattered over the heap as they
/// were made, most of the time is spent waiting for memory, where a message that was just received is in the cache already.
/// </summary>
internal static class Contiguous
{
    public static ReadOnlyMemory<byte>[] Copy(IEnumerable<byte[]> messages)
    {
        var list = messages.ToList();
        var all = new byte[list.Sum(static message => message.Length)];
        var copies = new ReadOnlyMemory<byte>[list.Count];
        var at = 0;
        for (var i = 0; i < copies.Length; i++)
        {
            list[i].CopyTo(all, at);
            copies[i] = all.AsMemory(at, list[i].Length);
            at += list[i].Length;
        }
        return copies;
    }
}

using System.Buffers;

namespace NostrToolkit.Fuzz;

/// <summary>The same bytes in several pieces of memory.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

    public static ReadOnlySequence<byte> Of(ReadOnlySpan<byte> bytes, Pieces pieces)
    {
        var memory = (ReadOnlyMemory<byte>)bytes.ToArray();
        var first = new Segments(default, 0);
        var last = first;
        for (int index = 0, at = 0; at < memory.Length; index++)
        {
            var next = new Segments(memory.Slice(at, pieces.Next(index, memory.Length - at)), at);
            last.Next = next;
            last = next;
            at += next.Memory.Length;
        }
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}

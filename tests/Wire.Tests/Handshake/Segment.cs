using System.Buffers;

namespace NostrToolkit.Wire.Tests;

/// <summary>Makes bytes that lie in two places.</summary>
internal sealed class Segment : ReadOnlySequenceSegment<byte>
{
    public static ReadOnlySequence<byte> Join(byte[] first, byte[] second)
    {
        var end = new Segment { Memory = second, RunningIndex = first.Length };
        return new ReadOnlySequence<byte>(new Segment { Memory = first, Next = end }, 0, end, second.Length);
    }
}

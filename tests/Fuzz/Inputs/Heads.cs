using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>Finds the head of a message; the search must say the same of bytes in one piece, in segments and cut short.</summary>
internal static class Heads
{
    public static OperationStatus Find(ReadOnlySpan<byte> input, WireLimits limits, Pieces pieces, out ReadOnlySpan<byte> head)
    {
        var status = HttpHead.TryFind(input, limits, out var length);
        var segmented = HttpHead.TryFind(Segments.Of(input, pieces), limits, out var segmentedLength);
        Ensure.That(status == segmented && length == segmentedLength, "a head is found in segments as in one piece");
        Ensure.That(status == OperationStatus.Done == length > 0, "only a head has a length");
        Ensure.That(status != OperationStatus.NeedMoreData || input.Length < limits.MaxHeadBytes, "a limit ends the search");
        head = input[..length];
        if (status == OperationStatus.Done)
        {
            Ensure.That(length <= limits.MaxHeadBytes && head.EndsWith("\r\n\r\n"u8), "a head ends in an empty line");
            Ensure.That(head.Count((byte)'\n') - 2 <= limits.MaxHeaders, "a head has no more lines than allowed");
        }

        for (int index = 0, at = 0; at < input.Length; index++)
        {
            at += pieces.Next(index, input.Length - at);
            var early = HttpHead.TryFind(input[..at], limits, out var earlyLength);
            if (early == OperationStatus.NeedMoreData) continue;
            Ensure.That(early == status && earlyLength == length, "what is settled stays settled");
        }
        return status;
    }
}

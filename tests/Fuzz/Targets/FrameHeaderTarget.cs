using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>A frame's header: read as the RFC says, from any beginning of it, and written back to the same bytes.</summary>
internal sealed class FrameHeaderTarget : IFuzzTarget
{
    public string Name => "frame-header";

    public IEnumerable<byte[]> Seeds =>
    [
        [0x81, 0x05], [0x82, 0x7E, 0x01, 0x00], [0x02, 0x7F, 0, 0, 0, 0, 0, 1, 0, 0], [0x89, 0x80, 1, 2, 3, 4],
        [0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4], [0x82, 0x7E, 0x00, 0x7D], [0x09, 0x00],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var outcome = new Outcome();
        var status = FrameHeader.TryRead(input, out var header, out var consumed);
        outcome.Add((int)status);
        Ensure.That(status == SlowFrameHeader.Judge(input), "a header is judged as RFC 6455 section 5.2 says");
        Ensure.That(status == OperationStatus.Done || (consumed == 0 && header == default), "only a header is consumed");
        if (status == OperationStatus.Done)
        {
            RoundTrip(input, header, consumed);
            outcome.Add((int)header.Opcode);
            outcome.AddSize(header.PayloadLength);
            outcome.Add(header.MaskKey is not null);
        }
        for (var length = 0; length < Math.Min(input.Length, FrameHeader.MaxSize); length++)
        {
            var early = FrameHeader.TryRead(input[..length], out _, out _);
            var isSettled = early != OperationStatus.NeedMoreData;
            Ensure.That(!isSettled || early == status, "what is settled stays settled");
            Ensure.That(isSettled || status != OperationStatus.Done || length < consumed, "a header needs no byte behind it");
        }
        return outcome;
    }

    private static void RoundTrip(ReadOnlySpan<byte> input, in FrameHeader header, int consumed)
    {
        Span<byte> written = stackalloc byte[FrameHeader.MaxSize];
        Ensure.That(header.Size == consumed && header.WriteTo(written) == consumed, "a header knows its size");
        Ensure.That(written[..consumed].SequenceEqual(input[..consumed]), "a header is written as it was read");
        Ensure.That(header.PayloadLength >= 0, "no length is negative");
        Ensure.That(
            FrameWriter.FrameSize(header.PayloadLength & int.MaxValue, header.MaskKey is not null) - (header.PayloadLength & int.MaxValue)
            == (header with { PayloadLength = header.PayloadLength & int.MaxValue }).Size,
            "a frame is its header and its payload");
    }
}

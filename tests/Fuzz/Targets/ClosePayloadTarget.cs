using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>What a close frame carries: judged as RFC 6455 sections 5.5.1 and 7.4 say, and written so that it can be read.</summary>
internal sealed class ClosePayloadTarget : IFuzzTarget
{
    public string Name => "close";

    public IEnumerable<byte[]> Seeds =>
    [
        [], [0x03], [0x03, 0xE8], [0x03, 0xE8, .. "bye"u8], [0x03, 0xED], [0x0B, 0xB8, .. "é€😀"u8], [0x13, 0x87], [0x13, 0x88],
        [0x03, 0xF6], [0x03, 0xF7], [0x03, 0xEF, 0xFF], [0x03, 0xE9, .. Enumerable.Repeat((byte)'a', 123)],
        [0x03, 0xE8, .. Enumerable.Repeat((byte)0x20, 130), 0xAC, 0xD8],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var isRead = ClosePayload.TryRead(input, out var close, out var error);
        Ensure.That(isRead == (error == default), "an error is a reason not to be read");
        var expected = Judge(input);
        Ensure.That(error.Code == expected, "a close payload is judged as RFC 6455 says");
        if (isRead && input.Length > 0)
        {
            Ensure.That(close.Status.Code == BinaryPrimitives.ReadUInt16BigEndian(input), "the status is the first two bytes");
            Ensure.That(close.Reason.SequenceEqual(input[2..]), "the reason is the rest");
        }
        Ensure.That(!input.IsEmpty || close.Status == CloseStatus.NoStatusReceived, "nothing is 1005");
        var written = Write(input);

        var outcome = new Outcome();
        outcome.Add(expected);
        outcome.AddSize(input.Length);
        outcome.Add(close.Status.Code / 500);
        outcome.AddSize(written);
        return outcome;
    }

    /// <summary>0, or what to answer.</summary>
    private static ushort Judge(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty) return 0;
        if (payload.Length == 1) return 1002;
        var code = (payload[0] << 8) | payload[1];
        // Registered and not one of the three that are never sent, or for libraries and applications.
        var isAllowed = code is 1000 or 1001 or 1002 or 1003 or (>= 1007 and <= 1014) or (>= 3000 and < 5000);
        if (!isAllowed) return 1002;
        return Utf8.IsValid(payload[2..]) ? (ushort)0 : (ushort)1007;
    }

    /// <summary>Writes the input as if it were UTF-16, lone surrogates and all, and returns the length of what came of it.</summary>
    private static int Write(ReadOnlySpan<byte> input)
    {
        var reason = MemoryMarshal.Cast<byte, char>(input);
        Span<byte> payload = stackalloc byte[ClosePayload.MaxSize];
        payload = payload[..ClosePayload.Write(payload, CloseStatus.GoingAway, reason)];
        Ensure.That(ClosePayload.TryRead(payload, out var close, out _), "what is written can be read");
        Ensure.That(close.Status == CloseStatus.GoingAway, "a status is read as it was written");

        var whole = Encoding.UTF8.GetBytes(reason.ToArray());
        Ensure.That(whole.AsSpan().StartsWith(close.Reason), "a reason is cut and not changed");
        var isCut = close.Reason.Length < whole.Length;
        Ensure.That(!isCut || ClosePayload.MaxReasonSize - close.Reason.Length < 4, "a reason is cut only where it does not fit");
        return payload.Length;
    }
}

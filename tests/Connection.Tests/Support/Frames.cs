using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>Spells frames.</summary>
internal static class Frames
{
    /// <summary>A frame as one side sends it; a client's is masked.</summary>
    public static byte[] Of(PeerRole sender, Opcode opcode, ReadOnlySpan<byte> payload, bool fin = true)
    {
        uint? key = sender == PeerRole.Client ? 0x9E3779B9 : null;
        var frame = new byte[FrameWriter.FrameSize(payload.Length, key is not null)];
        FrameWriter.Write(frame, opcode, payload, key, fin);
        return frame;
    }

    public static byte[] Text(PeerRole sender, string text) => Of(sender, Opcode.Text, Encoding.UTF8.GetBytes(text));

    /// <summary>A close frame: status 0 sends none.</summary>
    public static byte[] Close(PeerRole sender, ushort status, string reason = "")
    {
        Span<byte> payload = stackalloc byte[ClosePayload.MaxSize];
        var length = status == 0 ? 0 : ClosePayload.Write(payload, new CloseStatus(status), reason);
        return Of(sender, Opcode.Close, payload[..length]);
    }

    public static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", ""));
}

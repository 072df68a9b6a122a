using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>Feeds a reader and writes down everything it says, so that two ways of feeding can be compared.</summary>
internal static class ReadTrace
{
    /// <summary>What a reader makes of traffic that arrives in one piece.</summary>
    public static List<string> Of(
        PeerRole role, ReadOnlySpan<byte> traffic, WireLimits? limits = null, DeflateAgreement? deflate = null) =>
        Of(role, traffic, pieceLength: static () => int.MaxValue, limits, deflate);

    /// <summary>What a reader makes of traffic that arrives in pieces of the lengths that <paramref name="pieceLength"/> gives.</summary>
    public static List<string> Of(
        PeerRole role, ReadOnlySpan<byte> traffic, Func<int> pieceLength, WireLimits? limits = null, DeflateAgreement? deflate = null)
    {
        var pool = new BufferPool();
        var trace = new List<string>();
        using (var reader = new MessageReader(role, pool, limits, deflate))
        {
            while (!traffic.IsEmpty)
            {
                var piece = traffic[..Math.Min(pieceLength(), traffic.Length)];
                traffic = traffic[piece.Length..];
                if (!ReadAll(reader, piece, trace)) break;
            }
        }
        pool.RentedBytes.ShouldBe(0, "everything went back");
        return trace;
    }

    /// <summary>Reads until the reader needs more (true) or has ended (false).</summary>
    public static bool ReadAll(MessageReader reader, ReadOnlySpan<byte> bytes, List<string> trace)
    {
        // A copy: the reader unmasks in place, and the same bytes are read again in other pieces.
        Memory<byte> input = bytes.ToArray();
        while (true)
        {
            var status = reader.Read(ref input, seconds: 0);
            if (status == MessageReadStatus.NeedMoreData)
            {
                input.IsEmpty.ShouldBeTrue("a reader that needs more has consumed everything");
                return true;
            }
            trace.Add(Describe(reader, status));
            if (status is MessageReadStatus.Close or MessageReadStatus.Failed) return false;
        }
    }

    private static string Describe(MessageReader reader, MessageReadStatus status)
    {
        switch (status)
        {
            case MessageReadStatus.Message:
                using (var message = reader.TakeMessage())
                {
                    var content = reader.Opcode == Opcode.Text ? Encoding.UTF8.GetString(message.Span) : Convert.ToHexString(message.Span);
                    return $"{reader.Opcode} {content}";
                }
            case MessageReadStatus.Close:
                return $"Close {reader.CloseStatus} {Encoding.UTF8.GetString(reader.CloseReason)}";
            case MessageReadStatus.Failed:
                return $"Failed {reader.CloseStatus} {reader.FailureReason}";
            default:
                return $"{status} {Convert.ToHexString(reader.ControlPayload)}";
        }
    }
}

using System.Buffers;
using System.Numerics;

namespace NostrToolkit.Fuzz;

/// <summary>RFC 6455 section 5.2 once more, field after field and with numbers of any size.</summary>
internal static class SlowFrameHeader
{
    public static OperationStatus Judge(ReadOnlySpan<byte> input)
    {
        if (input.Length < 2) return OperationStatus.NeedMoreData;
        var isControl = (input[0] & 0x0F) >= 8;
        var isFinal = input[0] >= 0x80;
        var isMasked = input[1] >= 0x80;
        var marker = input[1] % 0x80;
        if (isControl && (!isFinal || marker >= 126)) return OperationStatus.InvalidData;

        var digits = marker switch { 126 => 2, 127 => 8, _ => 0 };
        if (input.Length < 2 + digits) return OperationStatus.NeedMoreData;
        var length = digits == 0 ? marker : new BigInteger(input.Slice(2, digits), isUnsigned: true, isBigEndian: true);
        if (length >= BigInteger.Pow(2, 63)) return OperationStatus.InvalidData;
        var shortest = length <= 125 ? 0 : length < 65_536 ? 2 : 8;
        if (digits != shortest) return OperationStatus.InvalidData;
        return input.Length < 2 + digits + (isMasked ? 4 : 0) ? OperationStatus.NeedMoreData : OperationStatus.Done;
    }
}

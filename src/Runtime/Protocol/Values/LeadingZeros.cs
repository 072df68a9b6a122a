using System.Numerics;

namespace NostrToolkit;

/// <summary>Zero bits in front of the first one, as difficulties (NIP-13) and registers (NIP-45) have them.</summary>
internal static class LeadingZeros
{
    public static int Count(ReadOnlySpan<byte> bytes)
    {
        var zeros = bytes.IndexOfAnyExcept((byte)0);
        return zeros < 0 ? bytes.Length * 8 : zeros * 8 + BitOperations.LeadingZeroCount(bytes[zeros]) - 24;
    }
}

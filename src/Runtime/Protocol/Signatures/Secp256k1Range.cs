using System.Security.Cryptography;

namespace NostrToolkit;

/// <summary>The ranges of BIP-340's numbers: 32 bytes, big-endian. Takes the same time for every value, secret or not.</summary>
internal static class Secp256k1Range
{
    private static ReadOnlySpan<byte> FieldPrime =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFC, 0x2F,
    ];

    private static ReadOnlySpan<byte> GroupOrder =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE,
        0xBA, 0xAE, 0xDC, 0xE6, 0xAF, 0x48, 0xA0, 0x3B, 0xBF, 0xD2, 0x5E, 0x8C, 0xD0, 0x36, 0x41, 0x41,
    ];

    public static bool IsFieldElement(ReadOnlySpan<byte> value) => IsBelow(FieldPrime, value);

    public static bool IsScalar(ReadOnlySpan<byte> value) => IsBelow(GroupOrder, value);

    public static bool IsSecretKey(ReadOnlySpan<byte> value) =>
        IsScalar(value) && !CryptographicOperations.FixedTimeEquals(value, stackalloc byte[32]);

    // Subtracts from the last byte to the first: the value is below the limit if a borrow is left over.
    private static bool IsBelow(ReadOnlySpan<byte> limit, ReadOnlySpan<byte> value)
    {
        if (value.Length != limit.Length) return false;
        var borrow = 0;
        for (var i = limit.Length - 1; i >= 0; i--) borrow = (value[i] - limit[i] - borrow) >> 31 & 1;
        return borrow == 1;
    }
}

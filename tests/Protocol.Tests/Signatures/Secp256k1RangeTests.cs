using System.Globalization;
using System.Numerics;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>No vector can show an s of n or above that would otherwise verify, so the ranges have tests of their own.</summary>
public sealed class Secp256k1RangeTests
{
    private static readonly BigInteger FieldPrime = BigInteger.Pow(2, 256) - BigInteger.Pow(2, 32) - 977;
    private static readonly BigInteger GroupOrder = BigInteger.Parse(
        "0fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // Numbers near a limit, and anywhere.
    private static readonly Gen<BigInteger> Numbers = Gen.OneOf(
        Gen.Int[0, 300].Select(static distance => new BigInteger(distance)),
        Gen.Int[-300, 300].Select(static distance => GroupOrder + distance),
        Gen.Int[-300, 300].Select(static distance => FieldPrime + distance),
        Gen.Byte.Array[32].Select(static bytes => new BigInteger(bytes, isUnsigned: true, isBigEndian: true)));

    [Fact]
    public void Ranges_agree_with_arithmetic() => Numbers.Sample(static number =>
    {
        var bytes = ToBytes(number);
        Secp256k1Range.IsFieldElement(bytes).ShouldBe(number < FieldPrime);
        Secp256k1Range.IsScalar(bytes).ShouldBe(number < GroupOrder);
        Secp256k1Range.IsSecretKey(bytes).ShouldBe(number > 0 && number < GroupOrder);
    });

    [Fact]
    public void The_limits_themselves_are_outside()
    {
        Secp256k1Range.IsFieldElement(ToBytes(FieldPrime)).ShouldBeFalse();
        Secp256k1Range.IsFieldElement(ToBytes(FieldPrime - 1)).ShouldBeTrue();
        Secp256k1Range.IsScalar(ToBytes(GroupOrder)).ShouldBeFalse();
        Secp256k1Range.IsScalar(ToBytes(GroupOrder - 1)).ShouldBeTrue();
        Secp256k1Range.IsSecretKey(ToBytes(0)).ShouldBeFalse();
        Secp256k1Range.IsSecretKey(ToBytes(1)).ShouldBeTrue();
    }

    private static byte[] ToBytes(BigInteger number)
    {
        var minimal = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - minimal.Length], .. minimal];
    }
}

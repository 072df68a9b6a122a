using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace NostrToolkit.Protocol.Tests;

public sealed class SecretKeyTests
{
    private const string Hex = "b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfef";
    private const string One = "0000000000000000000000000000000000000000000000000000000000000001";
    private const string OrderMinusOne = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140";

    [Theory]
    [InlineData(Hex)]
    [InlineData("B7E151628AED2A6ABF7158809CF4F3C762E7160F38B4DA56A784D9045190CFEF")]
    [InlineData(One)]
    [InlineData(OrderMinusOne)]
    public void Reads_64_hexadecimal_digits(string hex)
    {
        SecretKey.TryParse(hex, out var key).ShouldBeTrue();
        using (key) CopyOf(key).ShouldBe(Convert.FromHexString(hex));
    }

    [Theory]
    [InlineData("")]
    [InlineData("b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfe")]
    [InlineData("b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfef0")]
    [InlineData("b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfeg")]
    [InlineData(" b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfe")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void Refuses_everything_else(string hex)
    {
        SecretKey.TryParse(hex, out var key).ShouldBeFalse();
        key.ShouldBeNull();
    }

    [Fact]
    public void Copies_32_bytes()
    {
        var bytes = Convert.FromHexString(Hex);
        SecretKey.TryCreate(bytes, out var key).ShouldBeTrue();
        Array.Clear(bytes);
        using (key) CopyOf(key).ShouldBe(Convert.FromHexString(Hex));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void Refuses_bytes_of_a_wrong_length_or_value(int length) => SecretKey.TryCreate(new byte[length], out _).ShouldBeFalse();

    [Fact]
    public void Generates_different_keys()
    {
        using var generator = RandomNumberGenerator.Create();
        using var first = SecretKey.Generate(generator);
        using var second = SecretKey.Generate(generator);
        CopyOf(first).ShouldNotBe(CopyOf(second));
    }

    [Fact]
    public void A_broken_generator_is_noticed()
    {
        using var generator = new ZeroGenerator();
        Should.Throw<CryptographicException>(() => SecretKey.Generate(generator));
    }

    [Fact]
    public void Never_prints_itself()
    {
        using var key = Parse(Hex);
        key.ToString().ShouldBe("SecretKey(hidden)");
        $"{key}".ShouldBe("SecretKey(hidden)");
        JsonSerializer.Serialize(key).ShouldBe("{}");
        typeof(SecretKey).GetProperties().ShouldBeEmpty();
        typeof(SecretKey).GetFields().ShouldBeEmpty();
        typeof(SecretKey).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value.ShouldBe("SecretKey(hidden)");
    }

    [Fact]
    public void Disposing_clears_the_bytes()
    {
        var key = Parse(Hex);
        var bytes = key.Bytes;
        key.Dispose();
        key.Dispose();
        bytes.ToArray().ShouldBe(new byte[32]);
    }

    [Fact]
    public void A_disposed_key_throws()
    {
        var key = Parse(Hex);
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => key.CopyTo(new byte[32]));
        Should.Throw<ObjectDisposedException>(() => Engines.Managed.TryGetPublicKey(key, new byte[32]));
        Should.Throw<ObjectDisposedException>(() => Engines.Managed.TrySign(new byte[32], key, new byte[32], new byte[64]));
        key.ToString().ShouldBe("SecretKey(hidden)");
    }

    [Theory]
    [InlineData(SignatureEngineKind.Native)]
    [InlineData(SignatureEngineKind.Managed)]
    public void Signs_without_being_copied(SignatureEngineKind kind)
    {
        var engine = SignatureEngine.Create(kind);
        var vector = Bip340Vector.All[1];
        using var key = Parse(Hex);
        var (publicKey, signature) = (new byte[32], new byte[64]);

        engine.TryGetPublicKey(key, publicKey).ShouldBeTrue();
        engine.TrySign(vector.Message, key, vector.Auxiliary, signature).ShouldBeTrue();

        publicKey.ShouldBe(vector.PublicKey);
        signature.ShouldBe(vector.Signature);
    }

    private static SecretKey Parse(string hex) => SecretKey.TryParse(hex, out var key) ? key : throw new ArgumentException(hex);

    private static byte[] CopyOf(SecretKey key)
    {
        var copy = new byte[32];
        key.CopyTo(copy);
        return copy;
    }

    private sealed class ZeroGenerator : RandomNumberGenerator
    {
        public override void GetBytes(byte[] data) => Array.Clear(data);
    }
}

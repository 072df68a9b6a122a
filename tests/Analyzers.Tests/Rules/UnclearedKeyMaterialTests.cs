using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnclearedKeyMaterialAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnclearedKeyMaterialTests
{
    private const string Signature = "void M(SecretKey key, ConversationKey conversation, byte[] input, ECDsa ecdsa, Aes aes, int length)";

    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); {|NTK3002:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); try { key.CopyTo(b.AsSpan(0, 32)); Fill(b); } finally { {|NTK3002:ArrayPool<byte>.Shared.Return(b)|}; }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); conversation.CopyTo(b); {|NTK3002:ArrayPool<byte>.Shared.Return(b, clearArray: false)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); Span<byte> s = b; HKDF.DeriveKey(HashAlgorithmName.SHA256, input, s, [], []); {|NTK3002:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); Rfc2898DeriveBytes.Pbkdf2(input, input, b.AsSpan(0, 32), 1000, HashAlgorithmName.SHA256); {|NTK3002:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(512); if (ecdsa.TryExportPkcs8PrivateKey(b, out var n)) Fill(b); {|NTK3002:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(512); var k = ecdsa.ExportECPrivateKey(); k.CopyTo(b, 0); {|NTK3002:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(512); Buffer.BlockCopy(aes.Key, 0, b, 0, 32); {|NTK3002:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("using var o = MemoryPool<byte>.Shared.Rent(32); key.CopyTo(o.Memory.Span);", "owner")]
    [InlineData("var l = _pool.Rent(32); key.CopyTo(l.Span); {|NTK3002:l.Dispose()|};")]
    public Task A_key_left_in_a_pool_is_flagged(string body, string? owner = null)
        => Test.Reports(RentalCases.Method(owner is null ? body : body.Replace("var o =", "var {|NTK3002:o = ").Replace("Rent(32);", "Rent(32)|};").Replace("=  ", "= "), Signature));

    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); ArrayPool<byte>.Shared.Return(b, clearArray: true);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); ArrayPool<byte>.Shared.Return(b, true);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); CryptographicOperations.ZeroMemory(b); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); var s = b.AsSpan(0, 32); try { key.CopyTo(s); } finally { CryptographicOperations.ZeroMemory(s); ArrayPool<byte>.Shared.Return(b); }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); Array.Clear(b); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); b.AsSpan().Clear(); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); SHA256.HashData(input, b); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(32); input.CopyTo(b, 0); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("using var o = MemoryPool<byte>.Shared.Rent(32); key.CopyTo(o.Memory.Span); CryptographicOperations.ZeroMemory(o.Memory.Span);")]
    [InlineData("Span<byte> s = stackalloc byte[32]; key.CopyTo(s); s.Clear();")]
    [InlineData("var b = new byte[32]; key.CopyTo(b);")]
    public Task One_that_is_cleared_is_not(string body) => Test.Reports(RentalCases.Method(body, Signature));
}

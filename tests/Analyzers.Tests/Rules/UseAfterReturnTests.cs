using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UseAfterReturnAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UseAfterReturnTests
{
    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); return {|NTK3004:b|}[0];", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); stream.Write({|NTK3004:b|}, 0, 1); return 0;", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); var s = b.AsSpan(0, 4); ArrayPool<byte>.Shared.Return(b); return {|NTK3004:s|}[0];", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); Memory<byte> s = b; var t = s[..2]; ArrayPool<byte>.Shared.Return(b); stream.Write({|NTK3004:t|}.Span); return 0;", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); var s = new ArraySegment<byte>(b, 0, 1); ArrayPool<byte>.Shared.Return(b); return {|NTK3004:s|}[0];", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); var s = new MemoryStream(b); ArrayPool<byte>.Shared.Return(b); return {|NTK3004:s|}.ReadByte();", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { Fill(b); return {|NTK3004:b|}; } finally { ArrayPool<byte>.Shared.Return(b); }", "byte[]")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { return {|NTK3004:b.AsMemory(0, 3)|}; } finally { ArrayPool<byte>.Shared.Return(b); }", "ReadOnlyMemory<byte>")]
    [InlineData("using var o = MemoryPool<byte>.Shared.Rent(length); return {|NTK3004:o.Memory|};", "Memory<byte>")]
    [InlineData("using (var o = MemoryPool<byte>.Shared.Rent(length)) { var m = o.Memory; return {|NTK3004:m[..3]|}; }", "ReadOnlyMemory<byte>")]
    [InlineData("Memory<byte> m; using (var o = MemoryPool<byte>.Shared.Rent(length)) { m = o.Memory; } return {|NTK3004:m|}.Span[0];", "int")]
    [InlineData("using var l = _pool.Rent(length); return {|NTK3004:l.Memory|};", "Memory<byte>")]
    [InlineData("var l = _pool.Rent(length); l.Dispose(); return {|NTK3004:l|}.Span[0];", "int")]
    [InlineData("var s = _builders.Get(); s.Append(1); _builders.Return(s); return {|NTK3004:s|}.ToString();", "string")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); if (flag) ArrayPool<byte>.Shared.Return(b); return {|NTK3004:b|}[0];", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); Release(b); return Encoding.UTF8.GetString({|NTK3004:b|}, 0, 2);", "string")]
    [InlineData("ArrayPool<byte>.Shared.Return(_buffer!); return {|NTK3004:_buffer|}![1];", "int")]
    public Task A_use_after_the_return_is_flagged(string body, string result)
        => Test.Reports(RentalCases.Method(body, $"{result} M(Stream stream, int length, bool flag)"));

    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); var x = b[0]; ArrayPool<byte>.Shared.Return(b); return x;", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { return b[0]; } finally { ArrayPool<byte>.Shared.Return(b); }", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { return b.AsSpan(0, 2).ToArray(); } finally { ArrayPool<byte>.Shared.Return(b); }", "byte[]")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { return Encoding.UTF8.GetString(b, 0, 2); } finally { ArrayPool<byte>.Shared.Return(b); }", "string")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); return b.Length;", "int")]
    [InlineData("byte[]? b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); b = null; return b is null ? 0 : b[0];", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); if (flag) { ArrayPool<byte>.Shared.Return(b); b = new byte[4]; } return b[0];", "int")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(4); var c = ArrayPool<byte>.Shared.Rent(8); b.CopyTo(c, 0); ArrayPool<byte>.Shared.Return(b); b = c; return b[0];", "int")]
    [InlineData("using var o = MemoryPool<byte>.Shared.Rent(length); return o.Memory.Span[0];", "int")]
    [InlineData("using var o = MemoryPool<byte>.Shared.Rent(length); return o.Memory.ToArray();", "byte[]")]
    [InlineData("using var l = _pool.Rent(length); return l.Length;", "int")]
    [InlineData("var s = _builders.Get(); try { return s.Append(1).ToString(); } finally { _builders.Return(s); }", "string")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); var n = 0; while (n < 3) { if (b.Length < n) { ArrayPool<byte>.Shared.Return(b); b = ArrayPool<byte>.Shared.Rent(n); } b[n++] = 1; } ArrayPool<byte>.Shared.Return(b); return n;", "int")]
    [InlineData("byte[]? rented = null; Span<byte> s = length < 16 ? stackalloc byte[16] : (rented = ArrayPool<byte>.Shared.Rent(length)); Use(s); if (rented is not null) ArrayPool<byte>.Shared.Return(rented); return 0;", "int")]
    [InlineData("if (_buffer is { } b) { _buffer = null; ArrayPool<byte>.Shared.Return(b); } _buffer = new byte[3]; return _buffer[0];", "int")]
    public Task A_use_before_it_is_not(string body, string result)
        => Test.Reports(RentalCases.Method(body, $"{result} M(Stream stream, int length, bool flag)"));
}

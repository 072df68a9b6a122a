using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.RentedNeverReturnedAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class RentedNeverReturnedTests
{
    [Theory]
    [InlineData("var b = {|NTK3005:ArrayPool<byte>.Shared.Rent(length)|}; if (stream.Read(b) == 0) return; ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = {|NTK3005:ArrayPool<byte>.Shared.Rent(length)|}; stream.ReadExactly(b, 0, length);")]
    [InlineData("var b = {|NTK3005:ArrayPool<byte>.Shared.Rent(length)|}; if (flag) ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = {|NTK3005:ArrayPool<byte>.Shared.Rent(length)|}; Use(b.AsSpan(0, length)); Fill(b);")]
    [InlineData("var p = ArrayPool<char>.Create(); char[] b = {|NTK3005:p.Rent(length)|}; switch (length) { case 1: p.Return(b); break; case 2: break; default: p.Return(b); break; }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); b = {|NTK3005:ArrayPool<byte>.Shared.Rent(length)|}; Use(b);", "unreachable")]
    [InlineData("var o = {|NTK3005:MemoryPool<byte>.Shared.Rent(length)|}; stream.Read(o.Memory.Span);")]
    [InlineData("var l = {|NTK3005:_pool.Rent(length)|}; if (stream.Read(l.Span) > 0) l.Dispose();")]
    [InlineData("var s = {|NTK3005:_builders.Get()|}; s.Append(length); stream.Write(Encoding.UTF8.GetBytes(s.ToString()));")]
    [InlineData("foreach (var x in _all) { var b = {|NTK3005:ArrayPool<byte>.Shared.Rent(x.Length)|}; if (x.Length == 0) continue; x.CopyTo(b, 0); ArrayPool<byte>.Shared.Return(b); }")]
    [InlineData("Action a = () => { var b = {|NTK3005:ArrayPool<byte>.Shared.Rent(4)|}; Fill(b); };")]
    public Task A_way_that_loses_it_is_flagged(string body, string? unused = null)
        => unused is null ? Test.Reports(RentalCases.Method(body)) : Test.Reports(RentalCases.Method(body.Replace("= ArrayPool", "= {|NTK3005:ArrayPool").Replace("Rent(length); b", "Rent(length)|}; b")));

    [Fact]
    public Task An_async_method_is_no_different() => Test.Reports(RentalCases.Method(
        "var b = {|NTK3005:ArrayPool<byte>.Shared.Rent(length)|}; var n = await stream.ReadAsync(b).ConfigureAwait(false); if (n == 0) return 0; ArrayPool<byte>.Shared.Return(b); return n;",
        "async Task<int> M(Stream stream, int length)"));

    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { if (stream.Read(b) == 0) return; Fill(b); } finally { ArrayPool<byte>.Shared.Return(b); }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); if (flag) throw new InvalidOperationException(); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { stream.ReadExactly(b); ArrayPool<byte>.Shared.Return(b); } catch (IOException) { return; }")]
    [InlineData("_buffer = ArrayPool<byte>.Shared.Rent(length);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); _buffer = b;")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); _all.Add(b);")]
    [InlineData("_all.Add(ArrayPool<byte>.Shared.Rent(length));")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); Keep(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); Release(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); Task.Run(() => Release(b));")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); void Done() => ArrayPool<byte>.Shared.Return(b); Fill(b); Done();")]
    [InlineData("byte[]? rented = null; Span<byte> s = length < 16 ? stackalloc byte[16] : (rented = ArrayPool<byte>.Shared.Rent(length)); Use(s); if (rented is not null) ArrayPool<byte>.Shared.Return(rented);")]
    [InlineData("byte[]? rented = flag ? ArrayPool<byte>.Shared.Rent(length) : null; Fill(rented ?? new byte[length]); if (rented != null) ArrayPool<byte>.Shared.Return(rented);")]
    [InlineData("var b = flag ? ArrayPool<byte>.Shared.Rent(length) : new byte[length]; Fill(b); if (flag) ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("using var o = MemoryPool<byte>.Shared.Rent(length); stream.Read(o.Memory.Span);")]
    [InlineData("using (_pool.Rent(length)) { }")]
    [InlineData("var l = _pool.Rent(length); var m = l.WithLength(1); m.Dispose();")]
    [InlineData("var s = _builders.Get(); s.Append(length); if (s.Capacity < 100) _builders.Return(s);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(4); while (b.Length < length) { var c = ArrayPool<byte>.Shared.Rent(b.Length * 2); b.CopyTo(c, 0); ArrayPool<byte>.Shared.Return(b); b = c; } ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var h = new Dictionary<int, byte[]> { [1] = ArrayPool<byte>.Shared.Rent(length) }; (int, byte[]) t = (1, ArrayPool<byte>.Shared.Rent(2));")]
    [InlineData("var memory = new ReadOnlyMemory<byte>(ArrayPool<byte>.Shared.Rent(length)); Post(memory); static void Post(object o) { }")]
    public Task One_that_is_given_back_or_passed_on_is_not(string body) => Test.Reports(RentalCases.Method(body));

    [Theory]
    [InlineData("return ArrayPool<byte>.Shared.Rent(length);", "byte[] M(int length)")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); b[0] = 1; return b;", "byte[] M(int length)")]
    [InlineData("buffer = ArrayPool<byte>.Shared.Rent(length);", "void M(int length, out byte[] buffer)")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); return new ArraySegment<byte>(b, 0, length);", "ArraySegment<byte> M(int length)")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); yield return b;", "IEnumerable<byte[]> M(int length)")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { await stream.ReadExactlyAsync(b); } finally { ArrayPool<byte>.Shared.Return(b); }", "async Task M(Stream stream, int length)")]
    public Task What_the_caller_gets_is_the_callers(string body, string signature) => Test.Reports(RentalCases.Method(body, signature));
}

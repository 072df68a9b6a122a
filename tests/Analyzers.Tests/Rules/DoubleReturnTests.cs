using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.DoubleReturnAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class DoubleReturnTests
{
    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); {|NTK3003:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var p = ArrayPool<byte>.Shared; var b = p.Rent(length); try { Fill(b); p.Return(b); } finally { {|NTK3003:p.Return(b)|}; }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { if (flag) { ArrayPool<byte>.Shared.Return(b); return; } Fill(b); } finally { {|NTK3003:ArrayPool<byte>.Shared.Return(b, clearArray: true)|}; }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); if (flag) ArrayPool<byte>.Shared.Return(b); {|NTK3003:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); foreach (var c in _all) { c.CopyTo(b, 0); {|NTK3003:ArrayPool<byte>.Shared.Return(b)|}; }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); var c = b; ArrayPool<byte>.Shared.Return(c); {|NTK3003:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); Release(b); {|NTK3003:ArrayPool<byte>.Shared.Return(b)|};")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); {|NTK3003:Release(b)|};")]
    [InlineData("ArrayPool<byte>.Shared.Return(_buffer!); {|NTK3003:ArrayPool<byte>.Shared.Return(_buffer!)|};")]
    [InlineData("var s = _builders.Get(); _builders.Return(s); {|NTK3003:_builders.Return(s)|};")]
    [InlineData("var o = MemoryPool<byte>.Shared.Rent(length); o.Dispose(); {|NTK3003:o.Dispose()|};")]
    [InlineData("var l = _pool.Rent(length); l.Dispose(); {|NTK3003:l.Dispose()|};")]
    [InlineData("Action a = () => { var b = ArrayPool<byte>.Shared.Rent(1); ArrayPool<byte>.Shared.Return(b); {|NTK3003:ArrayPool<byte>.Shared.Return(b)|}; };")]
    [InlineData("switch (length) { case 0: ArrayPool<byte>.Shared.Return(_buffer!); break; } {|NTK3003:ArrayPool<byte>.Shared.Return(_buffer!)|};")]
    public Task A_second_return_is_flagged(string body) => Test.Reports(RentalCases.Method(body));

    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { Fill(b); } finally { ArrayPool<byte>.Shared.Return(b); }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); if (flag) { ArrayPool<byte>.Shared.Return(b); return; } ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); if (flag) ArrayPool<byte>.Shared.Return(b); else ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("byte[]? b = ArrayPool<byte>.Shared.Rent(length); try { if (flag) { ArrayPool<byte>.Shared.Return(b); b = null; } } finally { if (b != null) ArrayPool<byte>.Shared.Return(b); }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); var returned = false; if (Enabled) { ArrayPool<byte>.Shared.Return(b); returned = true; } if (!returned) ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); if (flag) ArrayPool<byte>.Shared.Return(b); if (!flag) ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("for (var i = 0; i < 3; i++) { var b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b); b = ArrayPool<byte>.Shared.Rent(length); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("foreach (var b in _all) ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var old = _buffer!; _buffer = ArrayPool<byte>.Shared.Rent(length); old.CopyTo(_buffer, 0); ArrayPool<byte>.Shared.Return(old); ArrayPool<byte>.Shared.Return(_buffer);")]
    [InlineData("using var o = MemoryPool<byte>.Shared.Rent(length); if (flag) o.Dispose();")]
    [InlineData("while (true) { var b = ArrayPool<byte>.Shared.Rent(length); var n = stream.Read(b); ArrayPool<byte>.Shared.Return(b); if (n == 0) break; }")]
    [InlineData("for (var i = 0; i < _all.Count; i++) { ArrayPool<byte>.Shared.Return(_all[i]); }")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(length); try { Fill(b); ArrayPool<byte>.Shared.Return(b); } catch { ArrayPool<byte>.Shared.Return(b); throw; }")]
    public Task One_return_on_each_way_is_not(string body) => Test.Reports(RentalCases.Method(body));

    [Fact]
    public Task Fields_may_change_between_two_calls() => Test.Reports(RentalCases.Method("ArrayPool<byte>.Shared.Return(_buffer!); Keep(new byte[1]); ArrayPool<byte>.Shared.Return(_buffer!);"));
}

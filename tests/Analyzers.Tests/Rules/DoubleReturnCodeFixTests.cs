using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.DoubleReturnAnalyzer, NostrToolkit.Analyzers.DoubleReturnCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class DoubleReturnCodeFixTests
{
    [Fact]
    public Task The_second_of_two_in_a_block_is_removed() => Test.Fixes(
        RentalCases.Method("""
            var b = ArrayPool<byte>.Shared.Rent(length);
            ArrayPool<byte>.Shared.Return(b);
            {|NTK3003:ArrayPool<byte>.Shared.Return(b, true)|};
            Use([]);
            """),
        RentalCases.Method("""
            var b = ArrayPool<byte>.Shared.Rent(length);
            ArrayPool<byte>.Shared.Return(b);
            Use([]);
            """));
}

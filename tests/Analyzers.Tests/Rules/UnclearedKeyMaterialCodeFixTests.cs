using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnclearedKeyMaterialAnalyzer, NostrToolkit.Analyzers.UnclearedKeyMaterialCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnclearedKeyMaterialCodeFixTests
{
    private const string Signature = "void M(SecretKey key)";

    [Theory]
    [InlineData("ArrayPool<byte>.Shared.Return(b)", "ArrayPool<byte>.Shared.Return(b, clearArray: true)")]
    [InlineData("ArrayPool<byte>.Shared.Return(b, false)", "ArrayPool<byte>.Shared.Return(b, clearArray: true)")]
    [InlineData("ArrayPool<byte>.Shared.Return(b, clearArray: false)", "ArrayPool<byte>.Shared.Return(b, clearArray: true)")]
    public Task The_pool_clears_the_array(string before, string after) => Test.Fixes(
        RentalCases.Method($"var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); {{|NTK3002:{before}|}}; // why", Signature),
        RentalCases.Method($"var b = ArrayPool<byte>.Shared.Rent(32); key.CopyTo(b); {after}; // why", Signature));
}

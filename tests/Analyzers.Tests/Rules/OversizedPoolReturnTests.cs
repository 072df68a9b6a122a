using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.OversizedPoolReturnAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class OversizedPoolReturnTests
{
    private const string Usings = """
        using System.Buffers;
        using System.Collections.Concurrent;
        using System.Text;
        using System.Threading.Channels;
        using Microsoft.Extensions.ObjectPool;
        using NostrToolkit.Wire;

        """;

    [Theory]
    [MemberData(nameof(OversizedPoolReturnCases.Wrong), MemberType = typeof(OversizedPoolReturnCases))]
    public Task A_buffer_that_goes_back_without_bound_or_reset_is_flagged(string name, string source) => Check(name, source);

    [Theory]
    [MemberData(nameof(OversizedPoolReturnCases.Right), MemberType = typeof(OversizedPoolReturnCases))]
    public Task A_buffer_that_was_looked_at_is_not(string name, string source) => Check(name, source);

    [Fact]
    public Task Half_typed_code_is_no_crash()
    {
        const string source = """
            class C { ObjectPool<MemoryStream> _pool; void M() { var x = _pool.Get( ; _pool.Return(x) ; if (x.Capacity > ) _pool.Return( } bool Return(
            """;
        return Should.NotThrowAsync(async () =>
        {
            var found = await UserProject.AnalyzeAsync(await UserProject.CompileAsync(Usings + source));
            found.ShouldNotContain(static finding => finding.Id == "AD0001");
        });
    }

    private static Task Check(string name, string source)
    {
        name.ShouldNotBeEmpty();
        return Test.Reports(Usings + source);
    }
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.SubscriptionIdLengthAnalyzer, NostrToolkit.Analyzers.SubscriptionIdLengthCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class SubscriptionIdLengthCodeFixTests
{
    private const string SixtyFour = "0123456789012345678901234567890123456789012345678901234567890123";

    [Theory]
    [InlineData($"{{|NTK4007:\"{SixtyFour}4\"|}}", $"\"{SixtyFour}\"")]
    [InlineData($"/* all */ {{|NTK4007:@\"{SixtyFour}456\"|}}", $"/* all */ \"{SixtyFour}\"")]
    public Task A_literal_is_cut_off(string id, string fixedId) => Fixes(id, fixedId);

    [Theory]
    [InlineData("{|NTK4007:\"\"|}")]
    [InlineData($"{{|NTK4007:\"{SixtyFour}4\" + 5|}}")]
    public Task Others_are_for_people_to_shorten(string id) => Fixes(id, id);

    private static Task Fixes(string id, string fixedId) => Test.Fixes(Source(id), Source(fixedId));

    private static string Source(string id) => $$"""
        class C
        {
            SubscriptionId M() => SubscriptionId.Create({{id}});
        }
        """;
}

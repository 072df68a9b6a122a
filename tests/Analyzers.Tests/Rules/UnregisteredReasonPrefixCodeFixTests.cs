using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnregisteredReasonPrefixAnalyzer, NostrToolkit.Analyzers.UnregisteredReasonPrefixCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnregisteredReasonPrefixCodeFixTests
{
    [Theory]
    [InlineData("{|NTK4010:\"Invalid: no id\"|}", "\"invalid: no id\"")]
    [InlineData("{|NTK4010:\"ratelimited: wait\"|}", "\"rate-limited: wait\"")]
    [InlineData("{|NTK4010:\"rate limited: wait\"|}", "\"rate-limited: wait\"")]
    [InlineData("{|NTK4010:$\"spam: {text}\"|}", "$\"blocked: {text}\"")]
    [InlineData("{|NTK4010:\"authrequired: \" + text|}", "\"auth-required: \" + text")]
    [InlineData("{|NTK4010:\"invlaid: no id\"|}", "\"invalid: no id\"")]
    [InlineData("{|NTK4010:\"already-exists: have it\"|}", "\"duplicate: have it\"")]
    public Task The_nearest_word_is_said(string text, string fixedText) => Fixes(text, fixedText);

    [Theory]
    [InlineData("{|NTK4010:\"weather: rain\"|}")]
    [InlineData("{|NTK4010:Spam|}")]
    public Task A_word_that_is_near_none_and_a_constant_stay(string text) => Fixes(text, text);

    private static Task Fixes(string text, string fixedText) => Test.Fixes(Source(text), Source(fixedText));

    private static string Source(string text) => $$"""
        class C
        {
            private const string Spam = "spam: go away";
            Reason M(string text) => new(NostrToolkit.Wire.JsonString.Create({{text}}));
        }
        """;
}

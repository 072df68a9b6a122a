using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.IgnoredOkAnalyzer, NostrToolkit.Analyzers.IgnoredOkCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class IgnoredOkCodeFixTests
{
    [Theory]
    [InlineData(
        "{|NTK4001:await client.PublishAsync(e)|}; // for all",
        "if (await client.PublishAsync(e) is { Accepted: false } refused) throw new InvalidOperationException($\"The relay refused the event: {refused.Reason}\"); // for all")]
    [InlineData(
        "_ = {|NTK4001:await client.PublishAsync(e)|};",
        "if (await client.PublishAsync(e) is { Accepted: false } refused) throw new InvalidOperationException($\"The relay refused the event: {refused.Reason}\");")]
    [InlineData(
        "{|NTK4001:PublicKey.TryParse(text, out var key)|}; Use(key);",
        "if (!PublicKey.TryParse(text, out var key)) throw new FormatException(); Use(key);")]
    [InlineData(
        "{|NTK4001:verifier.TryVerify(view, out var verified)|}; Use(verified!);",
        "if (!verifier.TryVerify(view, out var verified)) throw new InvalidOperationException(\"The event is not valid.\"); Use(verified!);")]
    [InlineData(
        "{|NTK4001:verifier.Verify(view, out var verified)|}; Use(verified!);",
        "if (verifier.Verify(view, out var verified) != EventVerdict.Valid) throw new InvalidOperationException(\"The event is not valid.\"); Use(verified!);")]
    public Task It_throws_if_the_answer_is_no(string statements, string fixedStatements) => Fixes(statements, fixedStatements);

    [Fact]
    public Task A_name_that_is_taken_is_not_taken_again() => Fixes(
        "var refused = 1; {|NTK4001:await client.PublishAsync(e)|}; Use(refused);",
        "var refused = 1; if (await client.PublishAsync(e) is { Accepted: false } refused2) throw new InvalidOperationException($\"The relay refused the event: {refused2.Reason}\"); Use(refused);");

    [Theory]
    [InlineData("Func<Task> send = async () => {|NTK4001:await client.PublishAsync(e)|};")]
    [InlineData("{|NTK4001:await Task.WhenAll(client.PublishAsync(e), client.PublishAsync(e))|};")]
    [InlineData("var result = {|NTK4001:await client.PublishAsync(e)|};")]
    public Task What_is_no_statement_of_its_own_has_no_fix(string statements) => Fixes(statements, statements);

    private static Task Fixes(string statements, string fixedStatements) => Test.Fixes(Source(statements), Source(fixedStatements));

    private static string Source(string statements) => $$"""
        class C
        {
            async Task M(RelayClient client, VerifiedEvent e, EventVerifier verifier, EventView view, string text)
            {
                {{statements}}
                await Task.Yield();
            }

            void Use(object? value) { }
        }
        """;
}

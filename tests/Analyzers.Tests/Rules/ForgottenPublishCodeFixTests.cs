using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ForgottenPublishAnalyzer, NostrToolkit.Analyzers.ForgottenPublishCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ForgottenPublishCodeFixTests
{
    [Theory]
    [InlineData("{|NTK2005:client.PublishAsync(note)|}; // hello", "await client.PublishAsync(note); // hello")]
    [InlineData("_ = {|NTK2005:client.PublishAsync(note)|};", "await client.PublishAsync(note);")]
    [InlineData("{|NTK2005:client.PublishAsync(note)|}.ConfigureAwait(false);", "await client.PublishAsync(note).ConfigureAwait(false);")]
    [InlineData("if (flag) {|NTK2005:client.PublishAsync(note)|};", "if (flag) await client.PublishAsync(note);")]
    [InlineData("{|NTK2005:client.PublishAsync(note)|}; {|NTK2005:client.DisposeAsync()|};", "await client.PublishAsync(note); await client.DisposeAsync();")]
    public Task It_is_awaited(string body, string fixedBody) => Test.Fixes(Method("async Task", body), Method("async Task", fixedBody));

    [Theory]
    [InlineData("void", "{|NTK2005:client.PublishAsync(note)|};")]
    [InlineData("async Task", "client?{|NTK2005:.PublishAsync(note)|};")]
    [InlineData("async Task", "{|NTK2005:client.SubscribeAsync(new Filter())|};")]
    public Task Where_no_await_can_stand_it_is_left(string kind, string body) => Test.Fixes(Method(kind, body), Method(kind, body));

    private static string Method(string kind, string body) => $$"""
        class C
        {
            {{kind}} M(RelayClient client, VerifiedEvent note, bool flag)
            {
                {{(kind == "void" ? "" : "await Task.Yield();")}}
                {{body}}
            }
        }
        """;
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.MissingCancellationAnalyzer, NostrToolkit.Analyzers.MissingCancellationCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class MissingCancellationCodeFixTests
{
    [Theory]
    [InlineData("await {|NTK2004:client.PublishAsync(note)|};", "await client.PublishAsync(note, token);")]
    [InlineData("await {|NTK2004:client.PublishAsync(note, default)|};", "await client.PublishAsync(note, token);")]
    [InlineData("await {|NTK2004:client.PublishAsync(note, cancellationToken: CancellationToken.None)|};", "await client.PublishAsync(note, cancellationToken: token);")]
    [InlineData("await {|NTK2004:client.PublishAsync(verified: note)|};", "await client.PublishAsync(verified: note, cancellationToken: token);")]
    [InlineData("await {|NTK2004:RelayClient.ConnectAsync(uri)|};", "await RelayClient.ConnectAsync(uri, cancellationToken: token);")]
    [InlineData("await {|NTK2004:RelayClient.ConnectAsync(uri, null)|};", "await RelayClient.ConnectAsync(uri, null, token);")]
    [InlineData(
        "await {|NTK2004:client.PublishAsync(note)|}; await {|NTK2004:client.PublishAsync(note)|};", "await client.PublishAsync(note, token); await client.PublishAsync(note, token);")]
    public Task The_token_in_scope_is_passed_on(string body, string fixedBody) => Test.Fixes(Method(body), Method(fixedBody));

    private static string Method(string body) => $$"""
        class C
        {
            async Task MAsync(RelayClient client, VerifiedEvent note, Uri uri, CancellationToken token)
            {
                {{body}}
            }
        }
        """;
}

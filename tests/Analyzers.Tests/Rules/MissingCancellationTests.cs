using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.MissingCancellationAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class MissingCancellationTests
{
    private static Task InMethod(string body) => Test.Reports($$"""
        class C
        {
            async Task MAsync(RelayClient client, Connection connection, VerifiedEvent note, List<VerifiedEvent> notes, Filter filter, Uri uri, CancellationToken token)
            {
                await Task.Yield();
                {{body}}
            }
            private Task SaveAsync(CancellationToken token = default) => Task.CompletedTask;
        }
        """);

    [Theory]
    [InlineData("await {|NTK2004:client.PublishAsync(note)|};")]
    [InlineData("await {|NTK2004:client.PublishAsync(note, default)|};")]
    [InlineData("await {|NTK2004:client.PublishAsync(note, CancellationToken.None)|};")]
    [InlineData("await {|NTK2004:client.PublishAsync(note, default(CancellationToken))|}.ConfigureAwait(false);")]
    [InlineData("await {|NTK2004:client.PublishAsync(note, cancellationToken: CancellationToken.None)|};")]
    [InlineData("await {|NTK2004:RelayClient.ConnectAsync(uri)|};")]
    [InlineData("await {|NTK2004:RelayClient.ConnectAsync(uri, new())|};")]
    [InlineData("await foreach (var item in {|NTK2004:client.SubscribeAsync(filter)|}) { }")]
    [InlineData("await foreach (var item in {|NTK2004:client.SubscribeAsync(filter)|}.ConfigureAwait(false)) { }")]
    [InlineData("await Task.WhenAll(notes.Select(one => {|NTK2004:client.PublishAsync(one)|}));")]
    [InlineData("await Parallel.ForEachAsync(notes, async (one, stop) => await {|NTK2004:client.PublishAsync(one)|});")]
    [InlineData("async Task LocalAsync() { await {|NTK2004:client.PublishAsync(note)|}; } await LocalAsync();")]
    [InlineData("await {|NTK2004:connection.SendAsync(default, CancellationToken.None)|};")]
    [InlineData("if (client is not null) { var result = await {|NTK2004:client.PublishAsync(note)|}; }")]
    [InlineData("var t = {|NTK2004:client.PublishAsync(note)|}; await t;")]
    public Task A_token_that_is_not_passed_on_is_reported(string body) => InMethod(body);

    [Theory]
    [InlineData("await client.PublishAsync(note, token);")]
    [InlineData("await client.PublishAsync(note, cancellationToken: token);")]
    [InlineData("using var both = CancellationTokenSource.CreateLinkedTokenSource(token); await client.PublishAsync(note, both.Token);")]
    [InlineData("await client.PublishAsync(note).WaitAsync(token);")]
    [InlineData("await foreach (var item in client.SubscribeAsync(filter).WithCancellation(token)) { }")]
    [InlineData("try { } finally { await connection.CloseAsync(default, \"\", CancellationToken.None); }")]
    [InlineData("try { } catch { await client.PublishAsync(note, CancellationToken.None); }")]
    [InlineData("static async Task LocalAsync(RelayClient client, VerifiedEvent note) { await client.PublishAsync(note); } await LocalAsync(client, note);")]
    [InlineData("await SaveAsync();")]
    [InlineData("connection.TrySend(default);")]
    [InlineData("await client.DisposeAsync();")]
    public Task A_token_that_is_passed_on_or_cannot_be_is_not(string body) => InMethod(body);

    [Fact]
    public Task Where_no_token_is_in_scope_none_is_missed() => Test.Reports("""
        class C(RelayClient client)
        {
            Task MAsync(VerifiedEvent note) => client.PublishAsync(note);
            async Task NAsync(VerifiedEvent note) { using var timeout = new CancellationTokenSource(5); await client.PublishAsync(note); }
            async Task OAsync(VerifiedEvent note, CancellationTokenSource source)
            {
                var token = source.Token;
                await {|NTK2004:client.PublishAsync(note)|};
            }
            Task PAsync(VerifiedEvent note, CancellationToken token) => {|NTK2004:client.PublishAsync(note)|};
        }
        """);
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UndisposedClientAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UndisposedClientTests
{
    private static Task InMethod(string body, string returns = "Task") => Test.Reports($$"""
        class C
        {
            private RelayClient? _client;
            private readonly List<RelayClient> _clients = [];
            async {{returns}} MAsync(Uri uri, EventVerifier verifier, VerifiedEvent note, Filter filter, RelayClient given, bool flag, CancellationToken token)
            {
                await Task.Yield();
                {{body}}
            }
            void Keep(RelayClient client) { }
        }
        """);

    [Theory]
    [InlineData("var client = await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}; await client.PublishAsync(note, token);")]
    [InlineData("var client = await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}.ConfigureAwait(false); await client.PublishAsync(note, token);")]
    [InlineData("RelayClient? client = null; client = await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}; await client.PublishAsync(note, token);")]
    [InlineData("await (await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}).PublishAsync(note, token);")]
    [InlineData("await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|};")]
    [InlineData("_ = await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|};")]
    [InlineData("var client = {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}.Result; Console.WriteLine(client.State);")]
    [InlineData("var client = {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}.GetAwaiter().GetResult(); if (client != null) await client.PublishAsync(note, token);")]
    [InlineData("var pool = {|NTK2006:new VerificationPool(verifier)|}; pool.OpenLane(_ => { });")]
    [InlineData("VerificationPool pool = {|NTK2006:new(verifier)|}; pool.OpenLane(_ => { });")]
    [InlineData("var connection = await {|NTK2006:Connection.ConnectAsync(uri, new(), token)|}; connection.TrySend(default);")]
    [InlineData("var items = {|NTK2006:given.SubscribeAsync(filter, token).GetAsyncEnumerator(token)|}; await items.MoveNextAsync();")]
    [InlineData("foreach (var one in new[] { uri }) { var client = await {|NTK2006:RelayClient.ConnectAsync(one, null, token)|}; await foreach (var item in client.SubscribeAsync(filter, token)) break; }")]
    [InlineData("async Task LocalAsync() { var client = await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}; await client.PublishAsync(note, token); } await LocalAsync();")]
    [InlineData("Func<Task> later = async () => { var client = await {|NTK2006:RelayClient.ConnectAsync(uri, null, token)|}; await client.PublishAsync(note, token); }; await later();")]
    public Task What_is_never_ended_is_reported(string body) => InMethod(body);

    [Theory]
    [InlineData("await using var client = await RelayClient.ConnectAsync(uri, null, token); await client.PublishAsync(note, token);")]
    [InlineData("await using (var client = await RelayClient.ConnectAsync(uri, null, token)) await client.PublishAsync(note, token);")]
    [InlineData("var client = await RelayClient.ConnectAsync(uri, null, token); await using (client) await client.PublishAsync(note, token);")]
    [InlineData("var client = await RelayClient.ConnectAsync(uri, null, token); await using var scope = client.ConfigureAwait(false); await client.PublishAsync(note, token);")]
    [InlineData("await using var client = (await RelayClient.ConnectAsync(uri, null, token)).ConfigureAwait(false);")]
    [InlineData("var client = await RelayClient.ConnectAsync(uri, null, token); try { await client.PublishAsync(note, token); } finally { await client.DisposeAsync(); }")]
    [InlineData("RelayClient? client = null; try { client = await RelayClient.ConnectAsync(uri, null, token); } finally { if (client is not null) await client.DisposeAsync(); }")]
    [InlineData("_client = await RelayClient.ConnectAsync(uri, null, token);")]
    [InlineData("_client ??= await RelayClient.ConnectAsync(uri, null, token);")]
    [InlineData("var client = await RelayClient.ConnectAsync(uri, null, token); _client = client;")]
    [InlineData("_clients.Add(await RelayClient.ConnectAsync(uri, null, token));")]
    [InlineData("var client = await RelayClient.ConnectAsync(uri, null, token); Keep(client);")]
    [InlineData("var client = await RelayClient.ConnectAsync(uri, null, token); token.Register(async () => await client.DisposeAsync());")]
    [InlineData("var clients = await Task.WhenAll(RelayClient.ConnectAsync(uri, null, token)); _clients.AddRange(clients);")]
    [InlineData("var connection = await Connection.ConnectAsync(uri, new(), token); connection.Abort();")]
    [InlineData("await foreach (var item in given.SubscribeAsync(filter, token)) { }")]
    [InlineData("await using var items = given.SubscribeAsync(filter, token).GetAsyncEnumerator(token);")]
    [InlineData("await given.PublishAsync(note, token); var same = given; await same.PublishAsync(note, token);")]
    public Task What_is_ended_or_handed_on_is_not(string body) => InMethod(body);

    [Fact]
    public Task What_is_returned_is_the_callers() => InMethod("var client = await RelayClient.ConnectAsync(uri, null, token); return client;", "Task<RelayClient>");
}

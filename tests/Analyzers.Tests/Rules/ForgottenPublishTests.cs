using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.ForgottenPublishAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class ForgottenPublishTests
{
    private static Task InMethod(string body) => Test.Reports($$"""
        class C(RelayClient _client)
        {
            private Task? _last;
            async Task MAsync(RelayClient client, Connection connection, VerifiedEvent note, List<VerifiedEvent> notes, bool flag, CancellationToken token)
            {
                await Task.Yield();
                {{body}}
            }
            static void Observe(Task task) { }
            public Task SaveAsync() => Task.CompletedTask;
        }
        """);

    [Theory]
    [InlineData("{|NTK2005:client.PublishAsync(note, token)|};")]
    [InlineData("_ = {|NTK2005:client.PublishAsync(note, token)|};")]
    [InlineData("_ = {|NTK2005:_client.PublishAsync(note, token)|};")]
    [InlineData("{|NTK2005:client.PublishAsync(note, token)|}.ConfigureAwait(false);")]
    [InlineData("client?{|NTK2005:.PublishAsync(note, token)|};")]
    [InlineData("if (flag) {|NTK2005:client.PublishAsync(note, token)|};")]
    [InlineData("foreach (var one in notes) {|NTK2005:client.PublishAsync(one, token)|};")]
    [InlineData("notes.ForEach(one => {|NTK2005:client.PublishAsync(one, token)|});")]
    [InlineData("Action later = () => {|NTK2005:client.PublishAsync(note, token)|};")]
    [InlineData("var forgotten = {|NTK2005:client.PublishAsync(note, token)|};")]
    [InlineData("{|NTK2005:client.DisposeAsync()|};")]
    [InlineData("{|NTK2005:RelayClient.ConnectAsync(new Uri(\"ws://a\"), null, token)|};")]
    [InlineData("{|NTK2005:connection.CloseAsync(default, \"\", token)|};")]
    [InlineData("_ = {|NTK2005:connection.SendAsync(default, token)|};")]
    [InlineData("{|NTK2005:client.SubscribeAsync(new Filter(), token)|};")]
    [InlineData("_ = {|NTK2005:client.SubscribeAsync(new Filter(), token)|}.WithCancellation(token);")]
    [InlineData("void Local() => {|NTK2005:client.PublishAsync(note, token)|}; Local();")]
    [InlineData("switch (flag) { case true: {|NTK2005:client.PublishAsync(note, token)|}; break; }")]
    public Task What_is_begun_and_forgotten_is_reported(string body) => InMethod(body);

    [Theory]
    [InlineData("await client.PublishAsync(note, token);")]
    [InlineData("await client.PublishAsync(note, token).ConfigureAwait(false);")]
    [InlineData("var task = client.PublishAsync(note, token); await task;")]
    [InlineData("_last = client.PublishAsync(note, token);")]
    [InlineData("Observe(client.PublishAsync(note, token));")]
    [InlineData("_ = client.PublishAsync(note, token).ContinueWith(done => Console.WriteLine(done.Exception), token);")]
    [InlineData("await Task.WhenAll(notes.Select(one => client.PublishAsync(one, token)));")]
    [InlineData("var tasks = new List<Task> { client.PublishAsync(note, token) }; await Task.WhenAll(tasks);")]
    [InlineData("client.PublishAsync(note, token).Wait();")]
    [InlineData("Func<Task> later = () => client.PublishAsync(note, token); await later();")]
    [InlineData("await foreach (var item in client.SubscribeAsync(new Filter(), token)) { }")]
    [InlineData("var items = client.SubscribeAsync(new Filter(), token); await foreach (var item in items) { }")]
    [InlineData("connection.TrySend(default);")]
    [InlineData("_ = SaveAsync(); SaveAsync();")]
    [InlineData("await using var other = await RelayClient.ConnectAsync(new Uri(\"ws://a\"), null, token);")]
    public Task What_somebody_looks_at_is_not(string body) => InMethod(body);

    [Fact]
    public Task A_task_that_is_returned_is_the_callers() => Test.Reports("""
        class C(RelayClient client)
        {
            public Task PublishAsync(VerifiedEvent note) => client.PublishAsync(note);
            public Task BothAsync(VerifiedEvent note) { return client.PublishAsync(note); }
        }
        """);
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.BlockingInHandlerAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class BlockingInHandlerTests
{
    internal static string Handler(string method, string members = "") => $$"""
        using static System.Threading.Thread;

        [MessageHandler(Direction.ToClient)]
        [Ignores(typeof(AuthChallengeMessage)), Ignores(typeof(CountResultMessage)), Ignores(typeof(NegReplyMessage)), Ignores(typeof(NegErrorMessage))]
        [Ignores(typeof(OkMessage)), Ignores(typeof(EoseMessage)), Ignores(typeof(ClosedMessage)), Ignores(typeof(EventMessage))]
        sealed partial class Handler
        {
            private Task<int> LoadAsync() => Task.FromResult(1);
            private ValueTask<int> CountAsync() => new(1);
            private Task? _last;
            {{method}}
            {{members}}
            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }
        """;

    private static Task InHandler(string body) => Test.Reports(Handler($$"""private void Handle(in NoticeMessage message) { {{body}} }"""));

    [Theory]
    [InlineData("var n = {|NTK2003:LoadAsync().Result|};")]
    [InlineData("{|NTK2003:LoadAsync().Wait()|};")]
    [InlineData("{|NTK2003:LoadAsync().Wait(1000)|};")]
    [InlineData("var n = {|NTK2003:LoadAsync().GetAwaiter().GetResult()|};")]
    [InlineData("var n = {|NTK2003:LoadAsync().ConfigureAwait(false).GetAwaiter().GetResult()|};")]
    [InlineData("var n = {|NTK2003:CountAsync().Result|};")]
    [InlineData("var n = {|NTK2003:CountAsync().AsTask().GetAwaiter().GetResult()|};")]
    [InlineData("{|NTK2003:Task.WaitAll(LoadAsync(), LoadAsync())|};")]
    [InlineData("{|NTK2003:Task.WaitAny(LoadAsync())|};")]
    [InlineData("{|NTK2003:Thread.Sleep(5)|};")]
    [InlineData("{|NTK2003:Sleep(TimeSpan.FromSeconds(1))|};")]
    [InlineData("var task = LoadAsync(); Console.WriteLine({|NTK2003:task.Result|});")]
    [InlineData("int Wait() => {|NTK2003:LoadAsync().Result|}; Wait();")]
    public Task A_handler_that_blocks_is_reported(string body) => InHandler(body);

    [Theory]
    [InlineData("_last = LoadAsync();")]
    [InlineData("var task = LoadAsync(); if (task.IsCompletedSuccessfully) Console.WriteLine(task.Result);")]
    [InlineData("_ = Task.Run(() => { Thread.Sleep(5); return LoadAsync().Result; });")]
    [InlineData("var result = new { Result = 1 }; Console.WriteLine(result.Result);")]
    [InlineData("Thread.Yield();")]
    public Task A_handler_that_does_not_block_is_not(string body) => InHandler(body);

    [Fact]
    public Task What_a_handler_calls_in_its_type_belongs_to_it() => Test.Reports(Handler(
        "private ValueTask Handle(in NoticeMessage message) => AnswerAsync();",
        """
        private async ValueTask AnswerAsync() { await Task.Yield(); Save(); }
        private void Save() => {|NTK2003:LoadAsync().Wait()|};
        public void Stop() => LoadAsync().Wait();
        """));

    [Fact]
    public Task A_task_that_was_awaited_has_its_result() => Test.Reports(Handler("""
        private ValueTask Handle(in NoticeMessage message) => AnswerAsync();
        private async ValueTask AnswerAsync()
        {
            var first = LoadAsync();
            var second = LoadAsync();
            await Task.WhenAll(first, second);
            Console.WriteLine(first.Result + second.Result);
        }
        """));

    [Fact]
    public Task A_receiver_and_a_loop_that_receives_are_the_read_path() => Test.Reports("""
        using System.Net.WebSockets;

        class Receiver : IMessageReceiver
        {
            async ValueTask IMessageReceiver.ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
            {
                await Task.Yield();
                {|NTK2003:Thread.Sleep(1)|};
            }
        }
        class Loops
        {
            async Task ReadAsync(WebSocket socket, byte[] buffer, CancellationToken token)
            {
                Thread.Sleep(1);
                while (true)
                {
                    await socket.ReceiveAsync(buffer, token);
                    {|NTK2003:Task.Delay(1).Wait()|};
                }
            }
            async Task ReadAsync(RelayClient client, CancellationToken token)
            {
                await foreach (var item in client.SubscribeAsync(new Filter(), token).ConfigureAwait(false)) {|NTK2003:Thread.Sleep(1)|};
            }
            void Elsewhere() => Task.Delay(1).Wait();
        }
        """);
}

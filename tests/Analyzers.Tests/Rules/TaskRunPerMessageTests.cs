using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.TaskRunPerMessageAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class TaskRunPerMessageTests
{
    [Theory]
    [InlineData("_ = {|NTK2009:Task.Run(() => SaveAsync())|};")]
    [InlineData("{|NTK2009:Task.Run(async () => await SaveAsync())|};")]
    [InlineData("{|NTK2009:Task.Run(SaveAsync)|};")]
    [InlineData("{|NTK2009:Task.Factory.StartNew(() => { })|};")]
    [InlineData("{|NTK2009:ThreadPool.QueueUserWorkItem(_ => { })|};")]
    [InlineData("{|NTK2009:ThreadPool.UnsafeQueueUserWorkItem(_ => { }, null)|};")]
    [InlineData("_last = {|NTK2009:Task.Run(() => SaveAsync())|};")]
    [InlineData("if (message.Length > 1) {|NTK2009:Task.Run(() => SaveAsync())|};")]
    public Task A_task_for_each_message_is_reported(string body) => Test.Reports(Receiver(body));

    [Theory]
    [InlineData("await SaveAsync();")]
    [InlineData("await Task.Run(() => SaveAsync());")]
    [InlineData("var work = Task.Run(() => SaveAsync()); await SaveAsync(); await work;")]
    [InlineData("await _gate.WaitAsync(cancellationToken); _ = Task.Run(async () => { try { await SaveAsync(); } finally { _gate.Release(); } });")]
    [InlineData("await _queue.Writer.WriteAsync(message.Length, cancellationToken);")]
    public Task A_message_that_is_waited_for_or_queued_is_not(string body) => Test.Reports(Receiver(body));

    [Fact]
    public Task Loops_that_receive_are_watched_and_loops_that_accept_are_not() => Test.Reports("""
        using System.Net;
        using System.Net.WebSockets;

        class Server
        {
            async Task ReadAsync(WebSocket socket, byte[] buffer, CancellationToken token)
            {
                _ = Task.Run(() => { });
                while (true)
                {
                    var received = await socket.ReceiveAsync(buffer, token);
                    {|NTK2009:Task.Run(() => WorkAsync(received.Count))|};
                }
            }
            async Task ReadAsync(RelayClient client, CancellationToken token)
            {
                await foreach (var item in client.SubscribeAsync(new Filter(), token)) _ = {|NTK2009:Task.Run(() => WorkAsync(1))|};
            }
            async Task AcceptAsync(HttpListener listener, CancellationToken token)
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    _ = Task.Run(async () => { var socket = (await context.AcceptWebSocketAsync(null)).WebSocket; await ReadAsync(socket, new byte[1], token); });
                }
            }
            Task WorkAsync(int count) => Task.CompletedTask;
        }
        """);

    internal static string Receiver(string body) => $$"""
        using System.Threading.Channels;

        class Receiver : IMessageReceiver
        {
            private readonly SemaphoreSlim _gate = new(4);
            private readonly Channel<int> _queue = Channel.CreateBounded<int>(9);
            private Task? _last;
            private Task SaveAsync() => Task.CompletedTask;
            public void Start() => Task.Run(SaveAsync);

            public async ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """;
}

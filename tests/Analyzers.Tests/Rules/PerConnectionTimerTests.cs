using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.PerConnectionTimerAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class PerConnectionTimerTests
{
    [Theory]
    [InlineData("private readonly Timer _timer = {|NTK2008:new(_ => { })|};")]
    [InlineData("private readonly Timer _timer = {|NTK2008:new Timer(_ => { }, null, 0, 1000)|};")]
    [InlineData("private readonly System.Timers.Timer _timer = {|NTK2008:new(1000)|};")]
    [InlineData("private readonly PeriodicTimer _timer = {|NTK2008:new(TimeSpan.FromSeconds(1))|};")]
    [InlineData("private PeriodicTimer Timer { get; } = {|NTK2008:new(TimeSpan.FromSeconds(1))|};")]
    [InlineData("private readonly CancellationTokenSource _idle = {|NTK2008:new(TimeSpan.FromSeconds(60))|};")]
    [InlineData("private CancellationTokenSource? _idle; public void Start() => _idle = {|NTK2008:new CancellationTokenSource(5000)|};")]
    [InlineData("private Timer? _timer; public Session() { _timer = {|NTK2008:new Timer(_ => { })|}; }")]
    [InlineData("private Timer? _timer; public void Start() => _timer ??= {|NTK2008:new Timer(_ => { })|};")]
    [InlineData("private readonly ITimer _timer = {|NTK2008:TimeProvider.System.CreateTimer(_ => { }, null, default, default)|};")]
    public Task A_timer_of_a_connection_is_reported(string members) => Test.Reports(Session(members));

    [Theory]
    [InlineData("private static readonly Timer Shared = new(_ => { });")]
    [InlineData("private readonly CancellationTokenSource _stop = new();")]
    [InlineData("public async Task AskAsync() { using var timeout = new CancellationTokenSource(1000); await Task.Delay(1, timeout.Token); }")]
    [InlineData("private readonly Timer _shared; public Session(Timer shared) { _shared = shared; }")]
    public Task What_is_shared_or_short_is_not(string members) => Test.Reports(Session(members));

    [Fact]
    public Task A_client_has_few_connections() => Test.Reports("""
        [MessageHandler(Direction.ToClient, OwnMessagesOnly = true)]
        partial class Client
        {
            private readonly Timer _timer = new(_ => { });
            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }
        [MessageHandler(Direction.ToRelay, OwnMessagesOnly = true)]
        partial class Relay
        {
            private readonly Timer _timer = {|NTK2008:new(_ => { })|};
            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }
        class Elsewhere
        {
            private readonly Timer _timer = new(_ => { });
        }
        """);

    [Fact]
    public Task A_timer_where_a_socket_is_accepted_is_one_for_each() => Test.Reports("""
        using System.Net;
        using System.Net.WebSockets;

        class Server
        {
            private readonly Timer _sweep = new(_ => { });
            public async Task ServeAsync(HttpListenerContext context)
            {
                var socket = (await context.AcceptWebSocketAsync(null)).WebSocket;
                using var timer = {|NTK2008:new Timer(_ => socket.Abort(), null, 1000, 1000)|};
                _ = Task.Run(async () => { using var ping = {|NTK2008:new PeriodicTimer(TimeSpan.FromSeconds(1))|}; while (await ping.WaitForNextTickAsync()) { } });
                using var timeout = new CancellationTokenSource(1000);
                await socket.ReceiveAsync(new byte[1], timeout.Token);
            }
        }
        """);

    private static string Session(string members) => $$"""
        class Session : IMessageReceiver
        {
            {{members}}
            ValueTask IMessageReceiver.ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => default;
        }
        """;
}

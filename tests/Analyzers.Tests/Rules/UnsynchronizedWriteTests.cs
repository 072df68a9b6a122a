using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnsynchronizedWriteAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnsynchronizedWriteTests
{
    private const string Send = "SendAsync(data, WebSocketMessageType.Text, true, token)";

    // "ws.Send()" stands for a whole call, so that a case fits a line.
    private static string Spelled(string code) => code.Replace("SendAsync()", Send, StringComparison.Ordinal)
        .Replace("CloseAsync()", "CloseAsync(WebSocketCloseStatus.NormalClosure, \"\", token)", StringComparison.Ordinal);

    /// <summary>A method with a socket, and a field with another.</summary>
    private static Task InMethod(string body) => Test.Reports(Spelled($$"""
        using System.Net.WebSockets;
        using System.Threading.Channels;

        class Chat
        {
            private ClientWebSocket _socket = new();
            private readonly SemaphoreSlim _gate = new(1, 1);
            private readonly List<string> messages = [];
            private readonly List<WebSocket> sockets = [];
            private readonly Dictionary<string, WebSocket> named = [];
            private static readonly ArraySegment<byte> data = new byte[1];
            private event Action? Raised;
            private int _busy;

            async Task MAsync(WebSocket ws, WebSocket other, bool flag, CancellationToken token)
            {
                await Task.Yield();
                {{body}}
            }

            async Task HelpAsync(WebSocket target) { await target.SendAsync(data, WebSocketMessageType.Text, true, default); }
            static async Task PingAsync(WebSocket target, CancellationToken token) { while (!token.IsCancellationRequested) { await Task.Delay(1000); await target.SendAsync(data, WebSocketMessageType.Text, true, default); } }
            async Task GatedAsync(WebSocket target)
            {
                await _gate.WaitAsync();
                try { await target.SendAsync(data, WebSocketMessageType.Text, true, default); } finally { _gate.Release(); }
            }
            static async Task ReadAsync(WebSocket target, CancellationToken token)
            {
                while ((await target.ReceiveAsync(data, token)).MessageType != WebSocketMessageType.Close) { }
                await target.CloseAsync(WebSocketCloseStatus.NormalClosure, "", token);
            }
            static void Forget(Task task) { }
        }

        static class TaskExtensions { public static void FireAndForget(this Task task) { } }
        static class SocketExtensions
        {
            public static Task SendTextAsync(this WebSocket socket, string text)
                => socket.SendAsync(new ArraySegment<byte>(new byte[1]), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        """));

    private static Task InProject(string source) => Test.Reports(Spelled("""
        using System.Net.WebSockets;
        using System.Threading.Channels;

        """ + source));

    [Theory]
    [InlineData("_ = {|NTK2001:ws.SendAsync()|}; await ws.SendAsync();")]
    [InlineData("{|NTK2001:_socket.SendAsync()|}; await _socket.SendAsync();")]
    [InlineData("var first = {|NTK2001:ws.SendAsync()|}; var second = ws.SendAsync(); await first; await second;")]
    [InlineData("var first = {|NTK2001:ws.SendAsync()|}; await ws.SendAsync(); await first;")]
    [InlineData("await Task.WhenAll({|NTK2001:ws.SendAsync()|}, ws.SendAsync());")]
    [InlineData("await Task.WhenAll([{|NTK2001:ws.SendAsync()|}, ws.SendAsync()]).ConfigureAwait(false);")]
    [InlineData("await Task.WhenAny({|NTK2001:ws.SendAsync()|}, ws.SendAsync());")]
    [InlineData("Task[] both = [{|NTK2001:ws.SendAsync()|}, ws.SendAsync()]; await Task.WhenAll(both);")]
    [InlineData("Task.WaitAll({|NTK2001:ws.SendAsync()|}, ws.SendAsync());")]
    [InlineData("var same = _socket; _ = {|NTK2001:same.SendAsync()|}; await _socket.SendAsync();")]
    [InlineData("_ = {|NTK2001:ws.SendAsync(new ReadOnlyMemory<byte>(), WebSocketMessageType.Text, true, token)|}.AsTask(); await ws.SendAsync();")]
    [InlineData("Forget({|NTK2001:ws.SendAsync()|}); await ws.SendAsync();")]
    [InlineData("{|NTK2001:ws.SendAsync()|}.FireAndForget(); await ws.SendAsync();")]
    [InlineData("if (flag) { _ = {|NTK2001:ws.SendAsync()|}; } await ws.SendAsync();")]
    [InlineData("var t = flag ? {|NTK2001:ws.SendAsync()|} : Task.CompletedTask; await ws.SendAsync(); await t;")]
    [InlineData("switch (flag) { case true: _ = {|NTK2001:ws.SendAsync()|}; break; } await ws.CloseAsync();")]
    [InlineData("foreach (var m in messages) { _ = {|NTK2001:ws.SendAsync()|}; }")]
    [InlineData("while (flag) _socket?{|NTK2001:.SendAsync()|};")]
    [InlineData("var tasks = new List<Task>(); foreach (var m in messages) tasks.Add({|NTK2001:ws.SendAsync()|}); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new Task[3]; for (var i = 0; i < 3; i++) tasks[i] = {|NTK2001:ws.SendAsync()|}; await Task.WhenAll(tasks);")]
    [InlineData("await Task.WhenAll(messages.Select(m => {|NTK2001:ws.SendAsync()|}));")]
    [InlineData("await Task.WhenAll(messages.Select(async m => await {|NTK2001:_socket.SendAsync()|}));")]
    [InlineData("await Task.WhenAll(Enumerable.Select(messages, async m => { await {|NTK2001:ws.SendAsync()|}; }));")]
    [InlineData("var sends = messages.Select(m => {|NTK2001:ws.SendAsync()|}).ToList(); await Task.WhenAll(sends);")]
    [InlineData("var sends = messages.Select(m => {|NTK2001:ws.SendAsync()|}); await Task.WhenAll(sends);")]
    [InlineData("await Task.WhenAll(from m in messages select {|NTK2001:ws.SendAsync()|});")]
    [InlineData("Parallel.ForEach(messages, m => {|NTK2001:ws.SendAsync()|}.Wait());")]
    [InlineData("Parallel.For(0, 3, i => {|NTK2001:ws.SendAsync()|}.GetAwaiter().GetResult());")]
    [InlineData("await Parallel.ForEachAsync(messages, token, async (m, t) => await {|NTK2001:ws.SendAsync()|});")]
    [InlineData("Parallel.Invoke(() => {|NTK2001:ws.SendAsync()|}.Wait(), () => ws.SendAsync().Wait());")]
    [InlineData("messages.AsParallel().ForAll(m => {|NTK2001:ws.SendAsync()|}.Wait());")]
    [InlineData("messages.ForEach(async m => await {|NTK2001:ws.SendAsync()|});")]
    [InlineData("messages.ForEach(m => {|NTK2001:ws.SendAsync()|});")]
    [InlineData("var ping = {|NTK2001:Task.Run(async () => await ws.SendAsync())|}; await ws.SendAsync(); await ping;")]
    [InlineData("{|NTK2001:Task.Run(() => ws.SendAsync())|}; await ws.SendAsync();")]
    [InlineData("var ping = {|NTK2001:Task.Factory.StartNew(() => ws.SendAsync())|}; await ws.SendAsync();")]
    [InlineData("{|NTK2001:ThreadPool.QueueUserWorkItem(async _ => await ws.SendAsync())|}; await ws.SendAsync();")]
    [InlineData("var thread = {|NTK2001:new Thread(() => ws.SendAsync().Wait())|}; thread.Start(); await ws.SendAsync();")]
    [InlineData("using var timer = {|NTK2001:new Timer(async _ => await ws.SendAsync(), null, 0, 1000)|}; while (flag) await ws.SendAsync();")]
    [InlineData("var timer = new System.Timers.Timer(1000); {|NTK2001:timer.Elapsed += async (s, e) => await ws.SendAsync()|}; timer.Start(); await ws.SendAsync();")]
    [InlineData("{|NTK2001:Raised += async () => await ws.SendAsync()|}; while (flag) await ws.SendAsync();")]
    [InlineData("_ = {|NTK2001:PingAsync(ws, token)|}; while (flag) await ws.SendAsync();")]
    [InlineData("var ping = {|NTK2001:PingAsync(ws, token)|}; await HelpAsync(ws); await ping;")]
    [InlineData("await Task.WhenAll({|NTK2001:HelpAsync(ws)|}, HelpAsync(ws));")]
    [InlineData("async Task LoopAsync() { while (flag) await ws.SendAsync(); } var loop = {|NTK2001:LoopAsync()|}; await ws.SendAsync(); await loop;")]
    [InlineData("Func<Task> send = async () => await ws.SendAsync(); var loop = {|NTK2001:send()|}; await ws.SendAsync(); await loop;")]
    [InlineData("await Task.WhenAll({|NTK2001:Task.Run(() => ws.SendAsync())|}, Task.Run(() => ws.SendAsync()));")]
    [InlineData("for (var i = 0; i < 3; i++) { {|NTK2001:Task.Run(() => ws.SendAsync())|}; }")]
    [InlineData("_ = {|NTK2001:ws.SendTextAsync(\"a\")|}; await ws.SendTextAsync(\"b\");")]
    [InlineData("_ = {|NTK2001:ws.SendAsync()|}; await ws.CloseAsync();")]
    [InlineData("_ = {|NTK2001:_socket.SendAsync()|}; await this._socket.SendAsync();")]
    [InlineData("if (ws is ClientWebSocket client) { _ = {|NTK2001:client.SendAsync()|}; await ws.SendAsync(); }")]
    public Task Writes_that_overlap_in_one_method_are_reported(string body) => InMethod(body);

    [Theory]
    [InlineData("await ws.SendAsync(); await ws.SendAsync();")]
    [InlineData("await ws.SendAsync().ConfigureAwait(false); await ws.SendAsync().ConfigureAwait(false);")]
    [InlineData("ws.SendAsync().Wait(); ws.SendAsync().GetAwaiter().GetResult();")]
    [InlineData("var first = ws.SendAsync(); await first; var second = ws.SendAsync(); await second;")]
    [InlineData("var task = ws.SendAsync(); await task; task = ws.SendAsync(); await task;")]
    [InlineData("foreach (var m in messages) await ws.SendAsync();")]
    [InlineData("foreach (var m in messages) { var t = ws.SendAsync(); await t.WaitAsync(token); }")]
    [InlineData("await Task.WhenAll(ws.SendAsync(), other.SendAsync());")]
    [InlineData("var tasks = new List<Task>(); foreach (var s in sockets) tasks.Add(s.SendAsync()); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); foreach (var (_, s) in named) tasks.Add(s.SendAsync()); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); foreach (var pair in named) { var s = pair.Value; tasks.Add(s.SendAsync()); } await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); foreach (var pair in named) if (pair.Value is { State: WebSocketState.Open } s) tasks.Add(s.SendAsync()); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); for (var i = 0; i < sockets.Count; i++) tasks.Add(sockets[i].SendAsync()); await Task.WhenAll(tasks);")]
    [InlineData("await Task.WhenAll(sockets.Select(s => s.SendAsync()));")]
    [InlineData("await Parallel.ForEachAsync(sockets, token, async (s, t) => await s.SendAsync());")]
    [InlineData("Parallel.ForEach(sockets, s => s.SendAsync().Wait());")]
    [InlineData("sockets.ForEach(async s => await s.SendAsync());")]
    [InlineData("foreach (var t in messages.Select(m => ws.SendAsync())) await t;")]
    [InlineData("messages.ForEach(m => ws.SendAsync().Wait());")]
    [InlineData("if (flag) _ = ws.SendAsync(); else _ = ws.SendAsync();")]
    [InlineData("var t = flag ? ws.SendAsync() : ws.SendAsync(); await t;")]
    [InlineData("try { await ws.SendAsync(); } catch { await ws.SendAsync(); } finally { await ws.CloseAsync(); }")]
    [InlineData("try { var t = ws.SendAsync(); await t; } catch (WebSocketException) { await ws.CloseAsync(); }")]
    [InlineData("_ = ReadAsync(ws, token); while (flag) await ws.SendAsync(); await ws.CloseAsync();")]
    [InlineData("var read = ReadAsync(ws, token); var ping = PingAsync(ws, token); await Task.WhenAny(read, ping); await ws.CloseAsync();")]
    [InlineData("var send = ws.SendAsync(); if (await Task.WhenAny(send, Task.Delay(9)) != send) throw new TimeoutException(); await ws.SendAsync();")]
    [InlineData("var receive = ws.ReceiveAsync(data, token); await ws.SendAsync(); await receive;")]
    [InlineData("await Task.WhenAll(GatedAsync(ws), GatedAsync(ws));")]
    [InlineData("_ = GatedAsync(ws); await ws.SendAsync();")]
    [InlineData("await Task.WhenAll(messages.Select(async m => { await _gate.WaitAsync(); try { await ws.SendAsync(); } finally { _gate.Release(); } }));")]
    [InlineData("Parallel.ForEach(messages, m => { lock (_gate) ws.SendAsync().Wait(); });")]
    [InlineData("_ = Task.Run(async () => { if (Interlocked.Exchange(ref _busy, 1) == 0) await ws.SendAsync(); }); await ws.SendAsync();")]
    [InlineData("await Task.Run(() => ws.SendAsync()); await ws.SendAsync();")]
    [InlineData("await ws.SendAsync(); _ = PingAsync(ws, token);")]
    [InlineData("var writer = Task.Run(async () => { while (flag) await ws.SendAsync(); }); await ReadAsync(ws, token); await writer;")]
    [InlineData("var channel = Channel.CreateUnbounded<string>(); var writer = Task.Run(async () => { await foreach (var m in channel.Reader.ReadAllAsync()) await ws.SendAsync(); }); while (flag) channel.Writer.TryWrite(\"\"); await writer;")]
    [InlineData("_ = ws.SendAsync(); ws = other; await ws.SendAsync();")]
    [InlineData("ws = new ClientWebSocket(); while (flag) { _ = ws.SendAsync(); ws = new ClientWebSocket(); }")]
    [InlineData("var timer = new Timer(async _ => await ws.SendAsync(), null, 0, 1000); await Task.Delay(5); timer.Dispose(); await ws.SendAsync();")]
    [InlineData("await ws.SendAsync().ContinueWith(_ => ws.SendAsync());")]
    [InlineData("foreach (var m in messages) { if (m == \"\") { _ = ws.SendAsync(); return; } }")]
    [InlineData("while (flag) { using var fresh = new ClientWebSocket(); _ = fresh.SendAsync(); }")]
    public Task Writes_one_after_the_other_or_to_different_sockets_are_not(string body) => InMethod(body);

    [Fact]
    public Task A_timer_and_the_callers_of_an_object_write_to_its_socket() => InProject("""
        class Chat(CancellationToken token) : IDisposable
        {
            private readonly ClientWebSocket _socket = new();
            private readonly ArraySegment<byte> data = new byte[1];
            private Timer? _timer;

            public void Start() => _timer = new Timer(OnTick, null, 0, 1000);
            private async void OnTick(object? state) => await {|NTK2001:_socket.SendAsync()|};
            public async Task SayAsync() { await _socket.SendAsync(); }
            public void Dispose() => _timer?.Dispose();
        }
        """);

    [Fact]
    public Task An_event_handler_and_a_loop_write_to_one_socket() => InProject("""
        class Chat(CancellationToken token)
        {
            private readonly ClientWebSocket _socket = new();
            private readonly ArraySegment<byte> data = new byte[1];
            public event Action? Changed;

            public Chat Listen() { Changed += OnChanged; return this; }
            private async void OnChanged() => await {|NTK2001:_socket.SendAsync()|};
            public async Task RunAsync() { while (true) { await _socket.ReceiveAsync(data, token); await _socket.SendAsync(); } }
        }
        """);

    [Fact]
    public Task Two_loops_write_to_one_socket() => InProject("""
        class Chat
        {
            private readonly ClientWebSocket _socket = new();
            private readonly ArraySegment<byte> data = new byte[1];
            private Task? _first, _second;

            public void Start(CancellationToken token) { _first = Task.Run(() => FirstAsync(token)); StartSecond(token); }
            private void StartSecond(CancellationToken token) => _second = SecondAsync(token);
            private async Task FirstAsync(CancellationToken token) { while (true) await {|NTK2001:_socket.SendAsync()|}; }
            private async Task SecondAsync(CancellationToken token) { while (true) { await Task.Delay(5); await {|NTK2001:_socket.SendAsync()|}; } }
        }
        """);

    [Fact]
    public Task What_a_lock_or_a_semaphore_guards_has_ended_when_it_is_left() => InProject("""
        class Chat(WebSocket socket, CancellationToken token)
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly ArraySegment<byte> data = new byte[1];

            public Task LockedAsync() { lock (_gate) return {|NTK2001:socket.SendAsync()|}; }
            public void Locked() { lock (_gate) { _ = {|NTK2001:socket.SendAsync()|}; } }
            public Task TurnAsync() { _gate.Wait(); try { return {|NTK2001:socket.SendAsync()|}; } finally { _gate.Release(); } }
            public async Task RightAsync() { await _gate.WaitAsync(); try { await socket.SendAsync(); } finally { _gate.Release(); } }
            public void Right() { lock (_gate) socket.SendAsync().GetAwaiter().GetResult(); }
        }
        """);

    [Theory]
    [InlineData("private async void OnTick(object? state) { await _gate.WaitAsync(); try { await _socket.SendAsync(); } finally { _gate.Release(); } }",
        "public async Task SayAsync() { await _gate.WaitAsync(); try { await _socket.SendAsync(); } finally { _gate.Release(); } }")]
    [InlineData("private async void OnTick(object? state) => await SayAsync();",
        "public async Task SayAsync() { await _gate.WaitAsync(); try { await CoreAsync(); } finally { _gate.Release(); } } private Task CoreAsync() => _socket.SendAsync();")]
    [InlineData("private void OnTick(object? state) => _queue.Writer.TryWrite(0);", "public void Say() => _queue.Writer.TryWrite(1); public async Task RunAsync() { await foreach (var m in _queue.Reader.ReadAllAsync()) await _socket.SendAsync(); }")]
    [InlineData("private void OnTick(object? state) { }", "public Task SayAsync() => _socket.SendAsync(); public Task SayMoreAsync() => _socket.SendAsync();")]
    [InlineData("private async void OnTick(object? state) => await _socket.SendAsync();", "public async Task StopAsync() { _timer?.Dispose(); await _socket.SendAsync(); await _socket.CloseAsync(); }")]
    public Task An_object_whose_writes_are_in_turn_is_not_reported(string tick, string members) => InProject($$"""
        class Chat(CancellationToken token)
        {
            private readonly ClientWebSocket _socket = new();
            private readonly SemaphoreSlim _gate = new(1);
            private readonly Channel<int> _queue = Channel.CreateUnbounded<int>();
            private readonly ArraySegment<byte> data = new byte[1];
            private Timer? _timer;

            public async Task StartAsync() { await _socket.SendAsync(); _timer = new Timer(OnTick, null, 0, 1000); }
            {{tick}}
            {{members}}
        }
        """);

    [Fact]
    public Task A_wrapper_is_seen_through() => InProject("""
        class Wrapper(WebSocket socket, CancellationToken token)
        {
            private readonly ArraySegment<byte> data = new byte[1];
            public async Task SayAsync() => await socket.SendAsync();
            public async void Say() => await socket.SendAsync();
            public void SayNow() => socket.SendAsync().Wait();
        }
        class User
        {
            async Task MAsync(Wrapper wrapper)
            {
                _ = {|NTK2001:wrapper.SayAsync()|};
                await wrapper.SayAsync();
            }
            void M(Wrapper wrapper) { {|NTK2001:wrapper.Say()|}; wrapper.Say(); }
            void Right(Wrapper wrapper) { wrapper.SayNow(); wrapper.SayNow(); }
            async Task Right2Async(Wrapper[] all)
            {
                var tasks = new List<Task>();
                foreach (var one in all) tasks.Add(one.SayAsync());
                await Task.WhenAll(tasks);
            }
        }
        """);

    [Fact]
    public Task Top_level_programs_and_endpoints_are_followed() => InProject("""
        static class Program
        {
            static readonly ArraySegment<byte> data = new byte[1];
            static void Map(Func<WebSocket, Task> endpoint) { }
            static void Main() => Map(async ws =>
            {
                var token = CancellationToken.None;
                var ping = {|NTK2001:Task.Run(async () => { while (ws.State == WebSocketState.Open) { await Task.Delay(1000); await ws.SendAsync(); } })|};
                while (true) { await ws.ReceiveAsync(data, token); await ws.SendAsync(); }
            });
        }
        """);

    [Fact]
    public Task What_is_marked_has_one_writer() => InProject("""
        using NostrToolkit.Wire;

        [SingleWriter]
        interface IOutput { Task WriteAsync(int value); void Put(int value); int ReadByte(); bool IsOpen(); }
        class Output : IOutput
        {
            public Task WriteAsync(int value) => Task.CompletedTask;
            public void Put(int value) { }
            public int ReadByte() => 0;
            public bool IsOpen() => true;
        }
        class Marked
        {
            [SingleWriter] public Task PushAsync() => Task.CompletedTask;
            public Task PullAsync() => Task.CompletedTask;
        }
        class Holder
        {
            [SingleWriter] private readonly StringWriter _text = new();
            public void M() { Parallel.For(0, 3, i => {|NTK2001:_text.Write(i)|}); }
        }
        class User
        {
            async Task MAsync(Output output, Marked marked)
            {
                _ = {|NTK2001:output.WriteAsync(1)|};
                output.Put(2);
                _ = {|NTK2001:marked.PushAsync()|};
                await marked.PushAsync();
                Parallel.For(0, 3, i => {|NTK2001:output.Put(i)|});
            }
            async Task RightAsync(Output output, Marked marked)
            {
                output.Put(1);
                output.Put(2);
                await Task.WhenAll(marked.PullAsync(), marked.PullAsync());
                Parallel.For(0, 3, i => output.ReadByte());
                await output.WriteAsync(3);
                output.Put(4);
            }
        }
        """);

    [Fact]
    public Task Half_typed_code_is_left_alone() => new CSharpHalfTyped("""
        using System.Net.WebSockets;
        class C
        {
            async Task M(WebSocket ws) { _ = ws.SendAsync(; await ws. ; var t = Task.Run(() => ws.SendAsync(, ); foreach (var x in ) tasks.Add(ws?.SendAsync()
        """).RunAsync();

    private sealed class CSharpHalfTyped(string source)
    {
        public async Task RunAsync()
        {
            var compilation = await UserProject.CompileAsync(source);
            (await UserProject.AnalyzeAsync(compilation)).Where(static finding => finding.Id == "AD0001").ShouldBeEmpty();
        }
    }
}

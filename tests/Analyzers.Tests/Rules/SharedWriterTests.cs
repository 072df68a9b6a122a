using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.SharedWriterAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class SharedWriterTests
{
    private static Task InMethod(string body) => Test.Reports($$"""
        using System.IO.Pipelines;
        using System.Net.Security;
        using System.Net.Sockets;
        using System.Text.Json;
        using System.Threading.Channels;

        class C
        {
            private readonly SemaphoreSlim _gate = new(1);
            private readonly NetworkStream _stream = null!;
            private readonly byte[] data = [1];

            async Task MAsync(Stream stream, NetworkStream network, SslStream tls, PipeWriter pipe, StreamWriter text, BinaryWriter binary, Utf8JsonWriter json, MemoryStream memory, List<string> lines, List<Stream> streams, bool flag)
            {
                await Task.Yield();
                {{body}}
            }
            async Task WriteAsync(Stream target) { await target.WriteAsync(data); await target.FlushAsync(); }
            async Task CopyAsync(Stream from, Stream to) { var buffer = new byte[9]; while (true) { var n = await from.ReadAsync(buffer); await to.WriteAsync(buffer.AsMemory(0, n)); } }
        }
        """);

    [Theory]
    [InlineData("Parallel.ForEach(lines, line => {|NTK2002:text.WriteLine(line)|});")]
    [InlineData("Parallel.For(0, 9, i => {|NTK2002:binary.Write(i)|});")]
    [InlineData("Parallel.For(0, 9, i => {|NTK2002:json.WriteNumberValue(i)|});")]
    [InlineData("Parallel.For(0, 9, i => {|NTK2002:memory.WriteByte(1)|});")]
    [InlineData("await Task.WhenAll(lines.Select(line => {|NTK2002:text.WriteLineAsync(line)|}));")]
    [InlineData("await Task.WhenAll({|NTK2002:Task.Run(() => stream.Write(data))|}, Task.Run(() => stream.Write(data)));")]
    [InlineData("var first = {|NTK2002:tls.WriteAsync(data)|}; await tls.WriteAsync(data); await first;")]
    [InlineData("_ = {|NTK2002:pipe.WriteAsync(data)|}; await pipe.WriteAsync(data);")]
    [InlineData("_ = {|NTK2002:pipe.FlushAsync()|}; pipe.Advance(1);")]
    [InlineData("foreach (var line in lines) _ = {|NTK2002:text.WriteLineAsync(line)|};")]
    [InlineData("_ = {|NTK2002:Task.Run(async () => { while (true) { await Task.Delay(9); await _stream.WriteAsync(data); } })|}; while (true) await _stream.WriteAsync(data);")]
    [InlineData("_ = {|NTK2002:WriteAsync(network)|}; await WriteAsync(network);")]
    [InlineData("using var timer = {|NTK2002:new Timer(_ => json.Flush(), null, 0, 100)|}; while (flag) json.WriteNumberValue(1);")]
    [InlineData("var thread = {|NTK2002:new Thread(() => binary.Write(1))|}; thread.Start(); binary.Write(2);")]
    [InlineData("lock (_gate) { _ = {|NTK2002:tls.WriteAsync(data)|}; }")]
    public Task A_writer_that_several_tasks_share_is_reported(string body) => InMethod(body);

    [Theory]
    [InlineData("await stream.WriteAsync(data); await stream.WriteAsync(data); await stream.FlushAsync();")]
    [InlineData("memory.Write(data); memory.Write(data); _ = memory.WriteAsync(data); memory.WriteByte(1);")]
    [InlineData("json.WriteStartArray(); json.WriteNumberValue(1); json.WriteEndArray(); await json.FlushAsync();")]
    [InlineData("Parallel.ForEach(lines, line => { using var own = new MemoryStream(); own.WriteByte(1); });")]
    [InlineData("Parallel.ForEach(lines, line => { lock (_gate) text.WriteLine(line); });")]
    [InlineData("Parallel.ForEach(streams, one => one.WriteByte(1));")]
    [InlineData("await Task.WhenAll(CopyAsync(stream, network), CopyAsync(network, stream));")]
    [InlineData("await Task.WhenAll(lines.Select(async line => { await using var file = File.CreateText(line); await file.WriteLineAsync(line); }));")]
    [InlineData("await Task.WhenAll(lines.Select(async line => { await _gate.WaitAsync(); try { await text.WriteLineAsync(line); } finally { _gate.Release(); } }));")]
    [InlineData("var read = network.ReadAsync(data); await network.WriteAsync(data); await read;")]
    [InlineData("foreach (var line in lines) text.WriteLine(line);")]
    [InlineData("lines.ForEach(text.WriteLine);")]
    [InlineData("lines.ForEach(line => text.WriteLine(line));")]
    [InlineData("Parallel.ForEach(lines, line => Console.WriteLine(line));")]
    [InlineData("await Task.Run(() => stream.Write(data)); stream.Write(data);")]
    public Task A_writer_of_one_task_at_a_time_is_not(string body) => InMethod(body);

    [Theory]
    [InlineData("private void OnTick(object? _) => {|NTK2002:_log.Flush()|};", "public void Write(string line) => _log.WriteLine(line);")]
    [InlineData("private void OnTick(object? _) { lock (_gate) _log.Flush(); }", "public void Write(string line) { lock (_gate) _log.WriteLine(line); }")]
    [InlineData("private void OnTick(object? _) { }", "public void Write(string line) => _log.WriteLine(line); public void WriteMore(string line) => _log.WriteLine(line);")]
    [InlineData("private void OnTick(object? _) => _log.Flush();", "public void Dispose() { _timer?.Dispose(); _log.Flush(); }")]
    public Task A_field_written_to_by_a_timer_and_by_callers_needs_a_gate(string tick, string members) => Test.Reports($$"""
        class Log
        {
            private readonly StreamWriter _log = new("log");
            private readonly Lock _gate = new();
            private Timer? _timer;
            public void Start() => _timer = new Timer(OnTick, null, 0, 1000);
            {{tick}}
            {{members}}
        }
        """);

    [Fact]
    public Task A_greeting_before_others_have_the_writer_is_not_what_overlaps() => Test.Reports("""
        class Server(Stream stream)
        {
            private readonly StreamWriter _writer = new(stream);
            private Task? _loop;
            public void Start() => _loop = Task.Run(async () => await ServeAsync());
            private async Task ServeAsync()
            {
                await _writer.WriteLineAsync("INFO");
                while (true)
                {
                    await Task.Delay(1);
                    await {|NTK2002:_writer.WriteLineAsync("PONG")|};
                    await _writer.FlushAsync();
                }
            }
            public async Task SendAsync(string text) => await _writer.WriteLineAsync(text);
        }
        class Greeter(Stream stream)
        {
            private readonly StreamWriter _writer = new(stream);
            private Task? _greeting;
            public void Start() => _greeting = Task.Run(GreetAsync);
            private async Task GreetAsync() => await _writer.WriteLineAsync("INFO");
            public async Task SendAsync(string text) { await _greeting!; await _writer.WriteLineAsync(text); }
        }
        """);

    [Fact]
    public Task A_method_that_says_whether_it_started_a_task_is_asked() => Test.Reports("""
        class Copy(Stream target)
        {
            private Task? _rest;
            private bool _slow;
            private bool TryGoOnInBackground()
            {
                if (!_slow) return false;
                _rest = Task.Run(RestAsync);
                return true;
            }
            private async Task RestAsync() { while (true) await target.WriteAsync(new byte[1]); }
            public void Run()
            {
                while (true)
                {
                    if (TryGoOnInBackground()) return;
                    target.Write([1]);
                }
            }
        }
        """);

    [Fact]
    public Task A_stream_of_ones_own_may_have_a_gate_inside() => Test.Reports("""
        class Own : MemoryStream { }
        class C
        {
            void M(Own own) => Parallel.For(0, 9, i => own.WriteByte(1));
            void N(TextWriter text) => Parallel.For(0, 9, i => text.Write(1));
        }
        """);
}

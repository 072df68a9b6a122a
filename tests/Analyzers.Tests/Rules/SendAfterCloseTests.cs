using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.SendAfterCloseAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class SendAfterCloseTests
{
    private static Task InMethod(string body) => Test.Reports($$"""
        using System.Net.WebSockets;

        class C
        {
            private WebSocket _socket = null!;
            private static readonly ArraySegment<byte> data = new byte[1];
            async Task MAsync(WebSocket ws, WebSocket other, RelayClient client, Connection connection, VerifiedEvent note, List<WebSocket> sockets, bool flag, CancellationToken token)
            {
                await Task.Yield();
                {{body.Replace("SendAsync()", "SendAsync(data, WebSocketMessageType.Text, true, token)", StringComparison.Ordinal)
                    .Replace("CloseAsync()", "CloseAsync(WebSocketCloseStatus.NormalClosure, \"\", token)", StringComparison.Ordinal)}}
            }
        }
        """);

    [Theory]
    [InlineData("await ws.CloseAsync(); await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("await _socket.CloseAsync(); await {|NTK2007:_socket.SendAsync()|};")]
    [InlineData("await ws.CloseOutputAsync(WebSocketCloseStatus.Empty, null, token); await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("ws.Abort(); await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("ws.Dispose(); await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("if (flag) { await ws.CloseAsync(); } await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("if (flag) await ws.CloseAsync(); else await Task.Delay(1); await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("try { await ws.CloseAsync(); } finally { await {|NTK2007:ws.SendAsync()|}; }")]
    [InlineData("try { await Task.Delay(1); } finally { ws.Dispose(); } await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("var same = ws; await same.CloseAsync(); await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("await ws.CloseAsync(); for (var i = 0; i < 3; i++) await Task.Delay(1); await {|NTK2007:ws.SendAsync()|};")]
    [InlineData("while (flag) { var r = await ws.ReceiveAsync(data, token); if (r.MessageType == WebSocketMessageType.Close) { await ws.CloseAsync(); } await {|NTK2007:ws.SendAsync()|}; }")]
    [InlineData("connection.Abort(); {|NTK2007:connection.TrySend(default)|};")]
    [InlineData("await connection.CloseAsync(default, \"\", token); await {|NTK2007:connection.SendAsync(default, token)|};")]
    [InlineData("await client.DisposeAsync(); await {|NTK2007:client.PublishAsync(note, token)|};")]
    [InlineData("await client.DisposeAsync(); await foreach (var item in {|NTK2007:client.SubscribeAsync(new Filter(), token)|}) { }")]
    [InlineData("async Task LocalAsync() { await ws.CloseAsync(); await {|NTK2007:ws.SendAsync()|}; } await LocalAsync();")]
    public Task A_send_behind_a_close_is_reported(string body) => InMethod(body);

    [Theory]
    [InlineData("await ws.SendAsync(); await ws.CloseAsync();")]
    [InlineData("await ws.CloseAsync(); await other.SendAsync();")]
    [InlineData("if (flag) { await ws.CloseAsync(); return; } await ws.SendAsync();")]
    [InlineData("if (flag) await ws.CloseAsync(); else await ws.SendAsync();")]
    [InlineData("if (flag) await ws.CloseAsync(); if (!flag) await ws.SendAsync();")]
    [InlineData("if (flag) await ws.CloseAsync(); if (ws.State == WebSocketState.Open) await ws.SendAsync();")]
    [InlineData("if (flag) await ws.CloseAsync(); if (ws.State != WebSocketState.Open) return; await ws.SendAsync();")]
    [InlineData("while (flag) { var r = await ws.ReceiveAsync(data, token); if (r.MessageType == WebSocketMessageType.Close) { await ws.CloseAsync(); break; } await ws.SendAsync(); }")]
    [InlineData("while (flag) { var r = await ws.ReceiveAsync(data, token); if (r.MessageType == WebSocketMessageType.Close) { await ws.CloseAsync(); continue; } await ws.SendAsync(); }")]
    [InlineData("while (flag) { var r = await ws.ReceiveAsync(data, token); if (r.MessageType == WebSocketMessageType.Close) await ws.CloseAsync(); else await ws.SendAsync(); }")]
    [InlineData("await ws.CloseAsync(); ws = other; await ws.SendAsync();")]
    [InlineData("_socket.Dispose(); _socket = new ClientWebSocket(); await _socket.SendAsync();")]
    [InlineData("foreach (var one in sockets) { await one.SendAsync(); await one.CloseAsync(); }")]
    [InlineData("foreach (var one in sockets) { using var closing = one; await one.SendAsync(); }")]
    [InlineData("while (flag) { using var fresh = new ClientWebSocket(); await fresh.SendAsync(); await fresh.CloseAsync(); }")]
    [InlineData("try { await ws.SendAsync(); } catch { ws.Abort(); throw; } await ws.SendAsync();")]
    [InlineData("await ws.CloseOutputAsync(WebSocketCloseStatus.Empty, null, token); await ws.ReceiveAsync(data, token);")]
    [InlineData("switch (flag) { case true: await ws.CloseAsync(); break; default: await ws.SendAsync(); break; }")]
    [InlineData("token.Register(() => ws.Abort()); await ws.SendAsync();")]
    public Task A_send_that_no_close_leads_to_is_not(string body) => InMethod(body);
}

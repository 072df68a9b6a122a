using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnsynchronizedWriteAnalyzer, NostrToolkit.Analyzers.UnsynchronizedWriteCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnsynchronizedWriteCodeFixTests
{
    [Theory]
    [InlineData("_ = {|NTK2001:Send(1)|}; // first\n        await Send(2);", "await Send(1); // first\n        await Send(2);")]
    [InlineData("{|NTK2001:Send(1)|};\n        await Send(2);", "await Send(1);\n        await Send(2);")]
    [InlineData("var t = {|NTK2001:Send(1)|};\n        await Send(2);\n        await t;", "var t = Send(1);\n        await t;\n        await Send(2);\n        await t;")]
    [InlineData("await Task.WhenAll({|NTK2001:Send(1)|}, Send(2)).ConfigureAwait(false);", "await Send(1);\n        await Send(2);")]
    [InlineData("if (many.Count > 1) await Task.WhenAll({|NTK2001:Send(1)|}, Send(2));", "if (many.Count > 1)\n        {\n            await Send(1);\n            await Send(2);\n        }")]
    [InlineData("await Task.WhenAll(many.Select(one => {|NTK2001:Send(one)|}));", "foreach (var one in many)\n            await Send(one);")]
    [InlineData("await Task.WhenAll(many.Select(async one => await {|NTK2001:Send(one)|}));", "foreach (var one in many)\n            await Send(one);")]
    [InlineData("foreach (var one in many) {|NTK2001:Send(one)|};", "foreach (var one in many) await Send(one);")]
    [InlineData(
        "var tasks = new List<Task>();\n        foreach (var one in many) tasks.Add({|NTK2001:Send(one)|});\n        await Task.WhenAll(tasks);",
        "var tasks = new List<Task>();\n        foreach (var one in many) await Send(one);\n        await Task.WhenAll(tasks);")]
    [InlineData(
        "_ = {|NTK2001:Send(1)|};\n        _ = {|NTK2001:Send(2)|};\n        await Send(3);", "await Send(1);\n        await Send(2);\n        await Send(3);")]
    public Task One_write_is_awaited_before_the_next(string body, string fixedBody) => Test.Fixes(Program(body), Program(fixedBody));

    [Theory]
    [InlineData("Parallel.ForEach(many, one => {|NTK2001:Send(one)|}.Wait());")]
    [InlineData("lock (many) { _ = {|NTK2001:Send(1)|}; }")]
    public Task What_needs_thought_has_no_fix(string body) => Test.Fixes(Program(body), Program(body));

    [Fact]
    public Task A_function_that_is_not_async_is_left_alone()
    {
        var source = Program("await Task.Yield();").Replace("static class Tail;", """
            class Other
            {
                Task M(System.Net.WebSockets.WebSocket ws, ArraySegment<byte> data)
                {
                    _ = {|NTK2001:ws.SendAsync(data, default, true, default)|};
                    return ws.SendAsync(data, default, true, default);
                }
            }
            """, StringComparison.Ordinal);
        return Test.Fixes(source, source);
    }

    private static string Program(string body)
    {
        var source = $$"""
            using System.Net.WebSockets;

            class Chat
            {
                async Task MAsync(WebSocket ws, List<int> many, ArraySegment<byte>[] data, CancellationToken token)
                {
                    {{body}}
                }
            }
            static class Tail;
            """.ReplaceLineEndings("\n");
        return System.Text.RegularExpressions.Regex.Replace(source, @"Send\((\w+)\)", "ws.SendAsync(data[$1], WebSocketMessageType.Text, true, token)");
    }
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.BlockingInHandlerAnalyzer, NostrToolkit.Analyzers.BlockingInHandlerCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class BlockingInHandlerCodeFixTests
{
    [Theory]
    [InlineData("var n = {|NTK2003:LoadAsync().Result|};", "var n = await LoadAsync();")]
    [InlineData("var n = {|NTK2003:LoadAsync().Result|}.ToString();", "var n = (await LoadAsync()).ToString();")]
    [InlineData("{|NTK2003:LoadAsync().Wait()|}; /* wait */", "await LoadAsync(); /* wait */")]
    [InlineData("var n = {|NTK2003:LoadAsync().GetAwaiter().GetResult()|};", "var n = await LoadAsync();")]
    [InlineData("var n = {|NTK2003:LoadAsync().ConfigureAwait(false).GetAwaiter().GetResult()|};", "var n = await LoadAsync().ConfigureAwait(false);")]
    [InlineData("{|NTK2003:Task.WaitAll(LoadAsync(), LoadAsync())|};", "await Task.WhenAll(LoadAsync(), LoadAsync());")]
    [InlineData("{|NTK2003:Thread.Sleep(5)|};", "await Task.Delay(5);")]
    [InlineData("{|NTK2003:Thread.Sleep(5)|}; {|NTK2003:LoadAsync().Wait()|};", "await Task.Delay(5); await LoadAsync();")]
    public Task It_awaits_instead(string body, string fixedBody) => Test.Fixes(Async(body), Async(fixedBody));

    [Theory]
    [InlineData("{|NTK2003:LoadAsync().Wait(1000)|};")]
    [InlineData("lock (this) {|NTK2003:LoadAsync().Wait()|};")]
    public Task What_an_await_cannot_say_is_left(string body) => Test.Fixes(Async(body), Async(body));

    [Fact]
    public Task A_method_that_is_not_async_is_left_alone()
    {
        var source = BlockingInHandlerTests.Handler("private void Handle(in NoticeMessage message) => {|NTK2003:LoadAsync().Wait()|};");
        return Test.Fixes(source, source);
    }

    private static string Async(string body) => BlockingInHandlerTests.Handler(
        "private ValueTask Handle(in NoticeMessage message) => AnswerAsync();", $$"""private async ValueTask AnswerAsync() { await Task.Yield(); {{body}} }""");
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.TaskRunPerMessageAnalyzer, NostrToolkit.Analyzers.TaskRunPerMessageCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class TaskRunPerMessageCodeFixTests
{
    [Theory]
    [InlineData("_ = {|NTK2009:Task.Run(() => SaveAsync())|}; // each", "await SaveAsync(); // each")]
    [InlineData("{|NTK2009:Task.Run(async () => await SaveAsync())|};", "await SaveAsync();")]
    [InlineData("{|NTK2009:Task.Run(() => SaveAsync())|}; {|NTK2009:Task.Run(() => SaveAsync())|};", "await SaveAsync(); await SaveAsync();")]
    public Task The_one_call_is_awaited_in_place(string body, string fixedBody)
        => Test.Fixes(TaskRunPerMessageTests.Receiver(body), TaskRunPerMessageTests.Receiver(fixedBody));

    [Theory]
    [InlineData("{|NTK2009:Task.Run(() => { })|};")]
    [InlineData("{|NTK2009:Task.Run(async () => { await SaveAsync(); await SaveAsync(); })|};")]
    [InlineData("_last = {|NTK2009:Task.Run(() => SaveAsync())|};")]
    public Task What_is_more_than_one_call_is_left(string body) => Test.Fixes(TaskRunPerMessageTests.Receiver(body), TaskRunPerMessageTests.Receiver(body));
}

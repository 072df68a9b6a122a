namespace NostrToolkit.Tests.Connections;

/// <summary>Waiting that ends: a test that hangs says where.</summary>
internal static class Bounded
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    extension(Task task)
    {
        public Task Soon() => task.WaitAsync(Limit);
    }

    extension<T>(Task<T> task)
    {
        public Task<T> Soon() => task.WaitAsync(Limit);
    }

    extension(ValueTask task)
    {
        public Task Soon() => task.AsTask().WaitAsync(Limit);
    }

    extension<T>(ValueTask<T> task)
    {
        public Task<T> Soon() => task.AsTask().WaitAsync(Limit);
    }

    /// <summary>Looks again and again until the condition holds, without sleeping.</summary>
    public static Task Until(Func<bool> condition) => Task.Run(async () =>
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    });
}

namespace NostrToolkit.Relay.Tests;

/// <summary>The writer's thread when what it cannot expect happens: it ends, and leaves nobody without an answer.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_writer_that_ends_fails_what_is_queued_and_what_waits_for_a_place()
    {
        var options = new SqliteEventStoreOptions { Directory = _directory.Path, MaxQueued = 3, MaxGroup = 2 };
        var connection = new SqliteFile(options).OpenWriter();
        var observers = new CommitObservers();
        using var committing = new HeldCommit();
        observers.Add(committing);
        var writer = new GroupCommit(connection, options, observers);

        var first = SaveAsync(writer, 0);
        committing.Entered.WaitOne(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        // Three in the queue and two behind it, while the writer is told that its connection is gone.
        Task<SaveResult>[] others = [.. Enumerable.Range(1, 5).Select(n => SaveAsync(writer, n))];
        connection.Dispose();
        committing.Go.Set();

        (await first).Status.ShouldBe(SaveStatus.Stored);
        (await Task.WhenAll(others).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken))
            .ShouldAllBe(static result => result.Status == SaveStatus.Failed);
        (await SaveAsync(writer, 6)).ShouldBe(SaveResult.Failed("the store is closed"));
        await Should.ThrowAsync<Exception>(async () => await writer.DisposeAsync());
    }

    private static Task<SaveResult> SaveAsync(GroupCommit writer, int createdAt)
        => writer.SaveAsync(Author.Alice.Note(createdAt), TestContext.Current.CancellationToken).AsTask();

    /// <summary>Keeps the writer's thread between a commit and the next group.</summary>
    private sealed class HeldCommit : ICommitObserver, IDisposable
    {
        public ManualResetEvent Entered { get; } = new(false);

        public ManualResetEvent Go { get; } = new(false);

        public void Committed(VerifiedEvent @event, long sequence)
        {
            Entered.Set();
            Go.WaitOne(TimeSpan.FromSeconds(60));
        }

        public void Dispose()
        {
            Entered.Dispose();
            Go.Dispose();
        }
    }
}

namespace NostrToolkit.Relay.Tests;

public sealed class SqliteEventStoreTests : EventStoreConformance
{
    private readonly TemporaryDirectory _directory = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _directory.Dispose();
    }

    protected override async Task<IEventStore> OpenAsync()
        => await SqliteEventStore.OpenAsync(
            new SqliteEventStoreOptions { Directory = _directory.Path, MaxLimit = MaxLimit }, TestContext.Current.CancellationToken);

    [Fact]
    public void It_says_what_it_is() => Store.Name.ShouldBe($"SQLite at {_directory.Path}/events.db");
}

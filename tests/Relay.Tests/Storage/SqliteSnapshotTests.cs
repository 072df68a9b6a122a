namespace NostrToolkit.Relay.Tests;

public sealed class SqliteSnapshotTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_query_and_its_number_know_nothing_of_what_is_committed_while_it_runs()
    {
        await using var store = await _directory.OpenAsync();
        await store.SaveAllAsync(Author.Alice.Note(100));
        using var intruder = _directory.Intrude();
        using var reader = new EventReader(new SqliteFile(new SqliteEventStoreOptions { Directory = _directory.Path }).OpenReader());

        var seen = reader.InSnapshot(static reader => Count(reader));
        var meanwhile = reader.InSnapshot(reader =>
        {
            var before = Count(reader);
            intruder.Execute("INSERT INTO event (id, pubkey, kind, created_at, json) VALUES (x'00', x'00', 1, 99, x'7B7D')");
            return (before, Keys: Count(reader), Sequence: reader.LastSequence());
        });
        meanwhile.ShouldBe((seen, seen, 1));
        reader.InSnapshot(static reader => (Count(reader), reader.LastSequence())).ShouldBe((2, 2));
    }

    private static long Count(EventReader reader)
        => reader.Count(ScanIndex.Time, IndexRange.Everything, CompiledFilter.From(FilterList.Create(new Filter()))[0], most: 10);
}

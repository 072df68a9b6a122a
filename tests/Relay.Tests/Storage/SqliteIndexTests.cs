using Microsoft.Data.Sqlite;

namespace NostrToolkit.Relay.Tests;

/// <summary>What SQLite says it will do: nothing is sorted, and no event is read for its place in an index.</summary>
public sealed class SqliteIndexTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private SqliteConnection _connection = null!;

    public static TheoryData<string, string> Plans => new()
    {
        { nameof(ScanIndex.Id), "SEARCH event USING INDEX event_by_id (id=?)" },
        { nameof(ScanIndex.Time), "SEARCH event USING COVERING INDEX event_by_time (created_at>? AND created_at<?)" },
        { nameof(ScanIndex.Kind), "SEARCH event USING COVERING INDEX event_by_kind (kind=? AND created_at>? AND created_at<?)" },
        { nameof(ScanIndex.Author), "SEARCH event USING COVERING INDEX event_by_author (pubkey=? AND created_at>? AND created_at<?)" },
        {
            nameof(ScanIndex.AuthorAndKind),
            "SEARCH event USING COVERING INDEX event_by_author_and_kind (pubkey=? AND kind=? AND created_at>? AND created_at<?)"
        },
        { nameof(ScanIndex.Tag), "SEARCH tag USING PRIMARY KEY (letter=? AND value=? AND created_at>? AND created_at<?)" },
    };

    public async ValueTask InitializeAsync()
    {
        await (await _directory.OpenAsync()).DisposeAsync();
        _connection = _directory.Intrude();
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Keys_are_read_in_the_order_of_an_index(string index, string plan) => Explain(Named(index).Keys).ShouldBe([plan]);

    [Theory]
    [MemberData(nameof(Plans))]
    public void Counting_reads_the_same_entries(string index, string plan) => Explain(Named(index).Count).ShouldContain(plan);

    [Fact]
    public void Every_index_has_its_plan() => Plans.Count.ShouldBe(ScanIndex.All.Count);

    private static ScanIndex Named(string name) => (ScanIndex)typeof(ScanIndex).GetField(name)!.GetValue(null)!;

    private List<string> Explain(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        for (var parameter = 1; parameter <= 6; parameter++) command.Parameters.AddWithValue($"?{parameter}", 0);
        using var rows = command.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read()) steps.Add(rows.GetString(3));
        return steps;
    }
}

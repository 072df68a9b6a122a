using CsCheck;

namespace NostrToolkit.Relay.Tests;

/// <summary>Random histories over a small alphabet, in which all rules meet: SQLite must answer as the model does.</summary>
public sealed class SqliteModelTests
{
    private const int MaxLimit = 12;

    private static readonly Author[] Authors = [Author.Alice, Author.Bob, Author.Carol];
    private static readonly Kind[] Kinds = [1, 7, 0, 10_002, 30_023];
    private static readonly string[] Values = ["", "a", "b"];
    private static readonly VerifiedEvent[] Events = MakeEvents();

    private static readonly Gen<Filter> Filters = Gen.Select(
        ListOf([.. Events.Select(static @event => @event.Id)], 20),
        ListOf([.. Authors.Select(static author => author.Key)], 3),
        ListOf(Kinds, 3),
        Gen.Long[0, 5].Nullable(0.6),
        Gen.Long[0, 5].Nullable(0.6),
        Gen.Long[0, 15].Nullable(0.5),
        ListOf(Values, 2),
        ListOf(Values, 2)).Select(static (ids, authors, kinds, since, until, limit, d, t) => new Filter
        {
            Ids = ids,
            Authors = authors,
            Kinds = kinds,
            Since = since is { } from ? new UnixTime(from) : null,
            Until = until is { } to ? new UnixTime(to) : null,
            Limit = limit,
            Tags = new[] { (Letter: 'd', Values: d), (Letter: 't', Values: t) }
                .Where(static tag => tag.Values is not null)
                .ToDictionary(static tag => tag.Letter, static tag => tag.Values!),
        });

    private static readonly Gen<(VerifiedEvent[] Saves, Filter[] Filters)[]> Histories =
        Gen.Select(Gen.OneOf(Events).Array[0, 40], Filters.Array[1, 3]).Array[1, 5];

    [Fact]
    public Task Sqlite_answers_as_the_model_does() => Histories.SampleAsync(
        static async history =>
        {
            using var directory = new TemporaryDirectory();
            await using var model = new MemoryEventStore(MaxLimit);
            await using var store = await directory.OpenAsync(new SqliteEventStoreOptions { MaxLimit = MaxLimit, MaxGroup = 8 });
            foreach (var (saves, filters) in history)
            {
                var expected = saves.Select(model.SaveAsync).ToArray();
                var actual = saves.Select(store.SaveAsync).ToArray();
                (await Task.WhenAll(actual)).ShouldBe(await Task.WhenAll(expected));
                (await store.FindAsync(filters)).ShouldBe(await model.FindAsync(filters));
                (await store.QueryAsync(filters)).Sequence.ShouldBe((await model.QueryAsync(filters)).Sequence);
            }
        },
        iter: 150);

    private static Gen<IReadOnlyList<T>?> ListOf<T>(T[] values, int most)
        => Gen.Frequency(
            (5, Gen.Const(static () => (IReadOnlyList<T>?)null)),
            (5, Gen.OneOf(values).Array[1, most].Select(static list => (IReadOnlyList<T>?)list)),
            (1, Gen.Const(static () => (IReadOnlyList<T>?)[])));

    private static VerifiedEvent[] MakeEvents()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 300).Select(n => Authors[random.Next(3)].Event(
            Kinds[random.Next(Kinds.Length)].Number, random.Next(5), $"{n}",
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => new[] { random.Next(2) == 0 ? "d" : "t", Values[random.Next(3)] })]))];
    }
}

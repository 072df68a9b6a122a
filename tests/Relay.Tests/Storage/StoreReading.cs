namespace NostrToolkit.Relay.Tests;

/// <summary>Short words for asking a store.</summary>
internal static class StoreReading
{
    extension(IEventStore store)
    {
        public async Task<SaveStatus> SaveAsync(VerifiedEvent @event)
            => (await store.SaveAsync(@event, TestContext.Current.CancellationToken)).Status;

        public async Task SaveAllAsync(params VerifiedEvent[] events)
        {
            foreach (var @event in events) (await store.SaveAsync(@event)).ShouldBe(SaveStatus.Stored);
        }

        public Task<StoredQuery> QueryAsync(params Filter[] filters)
        {
            CompiledFilter[] compiled = filters is [] ? [] : CompiledFilter.From(FilterList.Create(filters));
            return store.QueryAsync(compiled, TestContext.Current.CancellationToken);
        }

        /// <summary>The ids of what the filters find.</summary>
        public async Task<EventId[]> FindAsync(params Filter[] filters)
        {
            var query = await store.QueryAsync(filters);
            var ids = new List<EventId>();
            await foreach (var text in query.Events.WithCancellation(TestContext.Current.CancellationToken)) ids.Add(IdOf(text));
            return [.. ids];
        }
    }

    /// <summary>A filter for values of one tag.</summary>
    public static Filter Tagged(char letter, params string[] values)
        => new() { Tags = new Dictionary<char, IReadOnlyList<string>> { [letter] = values } };

    public static EventId[] Ids(params VerifiedEvent[] events) => [.. events.Select(static @event => @event.Id)];

    /// <summary>The id of an event that is followed by the end of its message.</summary>
    public static EventId IdOf(ReadOnlyMemory<byte> text)
    {
        text.Span[^1].ShouldBe((byte)']');
        EventView.TryRead(text[..^1], out var view, out var error).ShouldBeTrue(error.ToString());
        return view.Id;
    }
}

namespace NostrToolkit.Relay.Tests;

/// <summary>What every <see cref="IEventStore"/> must do. One derived class per store runs all of it.</summary>
public abstract partial class EventStoreConformance : IAsyncLifetime
{
    protected const int MaxLimit = 20;

    protected IEventStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty store whose filters find <see cref="MaxLimit"/> events at most.</summary>
    protected abstract Task<IEventStore> OpenAsync();
}

namespace NostrToolkit.Relay.Tests;

public sealed class MemoryEventStoreTests : EventStoreConformance
{
    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(new MemoryEventStore(MaxLimit));

    [Fact]
    public void It_says_what_it_is() => Store.Name.ShouldBe("memory");
}

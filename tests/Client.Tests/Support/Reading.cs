namespace NostrToolkit.Tests.Clients;

/// <summary>Reads subscriptions step by step.</summary>
internal static class Reading
{
    extension(IAsyncEnumerator<SubscriptionItem> items)
    {
        /// <summary>The next item; a subscription that has ended fails.</summary>
        public async Task<SubscriptionItem> NextAsync()
        {
            (await items.MoveNextAsync().Soon()).ShouldBeTrue();
            return items.Current;
        }

        /// <summary>That these are the next items, spelled <c>Stored id</c> or <c>EndOfStored</c>.</summary>
        public async Task ExpectAsync(params string[] expected)
        {
            foreach (var text in expected) Spell(await items.NextAsync()).ShouldBe(text);
        }
    }

    extension(RelayClient client)
    {
        /// <summary>Subscribes, and waits until the first item is asked for.</summary>
        public IAsyncEnumerator<SubscriptionItem> Read(Filter filter, CancellationToken cancellationToken = default)
            => client.SubscribeAsync(filter, cancellationToken).GetAsyncEnumerator(CancellationToken.None);
    }

    private static string Spell(SubscriptionItem item)
        => item.Kind == SubscriptionItemKind.Closed ? $"Closed {item.Reason}" : $"{item.Kind} {item.Event?.Id}".TrimEnd();
}

namespace NostrToolkit;

/// <summary>What a subscription yields.</summary>
public enum SubscriptionItemKind : byte
{
    /// <summary>An event that the relay had stored.</summary>
    Stored,

    /// <summary>There are no more stored events (EOSE).</summary>
    EndOfStored,

    /// <summary>An event that the relay got after that.</summary>
    Live,

    /// <summary>The relay refused or ended the subscription (CLOSED): the last item.</summary>
    Closed,
}

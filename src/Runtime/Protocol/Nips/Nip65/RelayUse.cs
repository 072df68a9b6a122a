namespace NostrToolkit;

/// <summary>What an author uses a relay for (NIP-65).</summary>
[Flags]
public enum RelayUse
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Where to send what mentions the author: marker <c>read</c>.</summary>
    Read = 1,

    /// <summary>Where to get what the author wrote: marker <c>write</c>.</summary>
    Write = 2,

    /// <summary>Both: no marker.</summary>
    Both = Read | Write,
}

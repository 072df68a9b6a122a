namespace NostrToolkit.Analyzers.Pools;

/// <summary>What has been done for a buffer before it goes into a pool.</summary>
[Flags]
internal enum Care
{
    None = 0,

    /// <summary>On every way here it was found small enough, or made so.</summary>
    Bounded = 1,

    /// <summary>On one of the ways here it was emptied.</summary>
    Emptied = 2,

    /// <summary>It has just been made, and nothing was put into it.</summary>
    Fresh = 4,
}

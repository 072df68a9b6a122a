namespace NostrToolkit.Analyzers.Events;

/// <summary>What is wrong with the tags of an event.</summary>
/// <param name="Why">In words.</param>
internal sealed record TagFlaw(string Why)
{
    /// <summary>The tag that is added by a fix.</summary>
    public string? Missing { get; init; }

    /// <summary>The tag that is renamed by a fix.</summary>
    public string? Wrong { get; init; }

    /// <summary>The name that it gets.</summary>
    public string? Right { get; init; }
}

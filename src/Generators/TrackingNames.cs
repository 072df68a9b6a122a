namespace NostrToolkit.Generators;

/// <summary>The named steps of the pipelines, which the incrementality tests look at.</summary>
internal static class TrackingNames
{
    public const string Messages = nameof(Messages);
    public const string Objects = nameof(Objects);
    public const string Kinds = nameof(Kinds);
    public const string Tags = nameof(Tags);
    public const string Matchers = nameof(Matchers);
    public const string Handlers = nameof(Handlers);
    public const string Catalogue = nameof(Catalogue);
    public const string Dispatchers = nameof(Dispatchers);
}

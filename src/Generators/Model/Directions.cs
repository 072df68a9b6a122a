namespace NostrToolkit.Generators.Model;

/// <summary>The members of the runtime's <c>Direction</c>.</summary>
internal static class Directions
{
    public const string ToRelay = nameof(ToRelay);
    public const string ToClient = nameof(ToClient);
}

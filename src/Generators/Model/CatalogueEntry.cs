namespace NostrToolkit.Generators.Model;

/// <summary>One message of the catalogue, from this project or a referenced one.</summary>
/// <param name="Type">The message type, fully qualified.</param>
/// <param name="Name">The first element.</param>
/// <param name="Direction">Who it is for: a member of the runtime's enumeration.</param>
internal sealed record CatalogueEntry(string Type, string Name, string Direction);

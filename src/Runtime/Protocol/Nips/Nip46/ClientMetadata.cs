namespace NostrToolkit;

/// <summary>Who a client says that it is (NIP-46, "Client metadata"): to be shown, never to be relied on.</summary>
/// <param name="Name">The application's name.</param>
/// <param name="Url">Its address.</param>
/// <param name="Image">A small picture.</param>
public sealed record ClientMetadata(string? Name = null, string? Url = null, string? Image = null)
{
    internal string ToJson() => Compact.Text(this, static (metadata, writer) =>
    {
        if (metadata.Name is not null) writer.WriteString("name"u8, metadata.Name);
        if (metadata.Url is not null) writer.WriteString("url"u8, metadata.Url);
        if (metadata.Image is not null) writer.WriteString("image"u8, metadata.Image);
    });

    internal static ClientMetadata Read(DocumentObject members) => new(
        members.Optional("name")?.TextOrNull(), members.Optional("url")?.TextOrNull(), members.Optional("image")?.TextOrNull());
}

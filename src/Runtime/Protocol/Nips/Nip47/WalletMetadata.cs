using System.Text.Json;

namespace NostrToolkit;

/// <summary>
/// What else is known of a payment, such as a comment, a payer or a zap request: an object whose members NIP-47 lists. One of more than 4096
/// characters is dropped, as NIP-47 says.
/// </summary>
internal static class WalletMetadata
{
    private const int MaxLength = 4096;

    public static JsonElement? Limit(JsonElement? metadata) => metadata?.GetRawText().Length <= MaxLength ? metadata : null;
}

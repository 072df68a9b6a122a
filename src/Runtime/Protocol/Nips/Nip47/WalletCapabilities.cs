using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>What a wallet service can do: its info event, of kind 13194 (NIP-47).</summary>
public sealed record WalletCapabilities
{
    internal const string Nip44Word = "nip44_v2";
    internal const string Nip04Word = "nip04";

    /// <summary>The methods, such as <c>pay_invoice</c>, and <c>notifications</c> if it sends any.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>The types of its notifications.</summary>
    public IReadOnlyList<string> Notifications { get; init; } = [];

    /// <summary>Its encryptions by name. An event that names none means <c>nip04</c>.</summary>
    public IReadOnlyList<string> Encryptions { get; init; } = [Nip44Word];

    /// <summary>What a client encrypts with: NIP-44 if it can be had; null if the two have nothing in common.</summary>
    public WalletEncryption? Preferred
        => Encryptions.Contains(Nip44Word) ? WalletEncryption.Nip44 : Encryptions.Contains(Nip04Word) ? WalletEncryption.Nip04 : null;

    /// <summary>Reads an info event; false only if it is of another kind. Verify it first: see <see cref="VerifiedEvent.View"/>.</summary>
    public static bool TryRead(in EventView info, [NotNullWhen(true)] out WalletCapabilities? capabilities)
    {
        capabilities = info.Kind != Nip47.InfoKind ? null : new WalletCapabilities
        {
            Methods = Words(info.Content.ToString()),
            Notifications = Words(info.Tags.FirstValue("notifications"u8)?.ToString()),
            Encryptions = Words(info.Tags.FirstValue("encryption"u8)?.ToString() ?? Nip04Word),
        };
        return capabilities is not null;
    }

    /// <summary>The info event, to be signed by the wallet service.</summary>
    public UnsignedEvent ToEvent(UnixTime createdAt)
    {
        List<IReadOnlyList<string>> tags = [["encryption", string.Join(' ', Encryptions)]];
        if (Notifications.Count > 0) tags.Add(["notifications", string.Join(' ', Notifications)]);
        return new UnsignedEvent { Kind = Nip47.InfoKind, CreatedAt = createdAt, Content = string.Join(' ', Methods), Tags = tags };
    }

    private static string[] Words(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

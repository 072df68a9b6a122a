using System.Text.Json;
using System.Text.Json.Serialization;

namespace NostrToolkit;

/// <summary>The content of a <see cref="Metadata"/>: what somebody says of themselves (NIP-01, NIP-24). Nothing of it is checked.</summary>
public sealed record Profile
{
    /// <summary>A short name.</summary>
    public string? Name { get; init; }

    /// <summary>A longer one, in richer characters.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Who they are.</summary>
    public string? About { get; init; }

    /// <summary>The URL of a picture.</summary>
    public string? Picture { get; init; }

    /// <summary>The URL of a wide picture, about 1024 by 768.</summary>
    public string? Banner { get; init; }

    /// <summary>The URL of a web page.</summary>
    public string? Website { get; init; }

    /// <summary>A name at a domain (NIP-05); see <see cref="InternetIdentifier"/>.</summary>
    public string? Nip05 { get; init; }

    /// <summary>Where to pay, as an LNURL.</summary>
    public string? Lud06 { get; init; }

    /// <summary>Where to pay, as an address.</summary>
    public string? Lud16 { get; init; }

    /// <summary>Whether some of what they write is not by people.</summary>
    public bool? Bot { get; init; }

    /// <summary>When they were born.</summary>
    public Birthday? Birthday { get; init; }

    /// <summary>Other members, so that whoever edits a profile loses none. Set by the serializer, which needs a setter here.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? OtherMembers { get; set; }

    /// <summary>Whether all members are equal, others included, in whatever order.</summary>
    public bool Equals(Profile? other)
        => other is not null && Known(this) == Known(other) && AreEqual(OtherMembers, other.OtherMembers);

    /// <inheritdoc/>
    public override int GetHashCode() => Known(this).GetHashCode();

    private static (string?, string?, string?, string?, string?, (string?, string?, string?, string?), bool?, Birthday?) Known(Profile profile) => (
        profile.Name, profile.DisplayName, profile.About, profile.Picture, profile.Banner,
        (profile.Website, profile.Nip05, profile.Lud06, profile.Lud16), profile.Bot, profile.Birthday);

    private static bool AreEqual(IDictionary<string, JsonElement>? left, IDictionary<string, JsonElement>? right)
    {
        if ((left?.Count ?? 0) != (right?.Count ?? 0)) return false;
        foreach (var (name, value) in left ?? new Dictionary<string, JsonElement>())
            if (!right!.TryGetValue(name, out var other) || !JsonElement.DeepEquals(value, other)) return false;
        return true;
    }
}

/// <summary>A birthday, any part of which may be unsaid (NIP-24).</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public sealed record Birthday(int? Year = null, int? Month = null, int? Day = null);

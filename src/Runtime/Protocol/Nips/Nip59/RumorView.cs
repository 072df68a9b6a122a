using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>An unsigned event as it stands in a decrypted text. Checked for structure only; see <see cref="Rumor"/>.</summary>
/// <param name="Id">What it claims as its id.</param>
/// <param name="PublicKey">Who is said to have written it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Content">Its content.</param>
/// <param name="Signature">What must not be there; some write an empty string.</param>
[NostrObject]
internal readonly partial record struct RumorView(
    [Member("id")] EventId Id,
    [Member("pubkey")] PublicKey PublicKey,
    [Member("created_at")] UnixTime CreatedAt,
    [Member("kind")] Kind Kind,
    [Member("tags")] TagList Tags,
    [Member("content")] JsonString Content,
    [Member("sig"), Optional] JsonString? Signature);

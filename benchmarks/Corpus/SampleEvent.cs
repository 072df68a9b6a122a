namespace NostrToolkit.Corpus;

/// <summary>An event as plain values, which is what tests compare the toolkit's views with.</summary>
/// <param name="Id">64 hex digits, computed by <see cref="CanonicalModel"/>.</param>
/// <param name="PublicKey">64 hex digits.</param>
/// <param name="CreatedAt">Seconds since 1970.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Tags">The tags, each one or more strings.</param>
/// <param name="Content">The content.</param>
/// <param name="Signature">128 hex digits; valid.</param>
public sealed record SampleEvent(
    string Id, string PublicKey, long CreatedAt, int Kind, IReadOnlyList<IReadOnlyList<string>> Tags, string Content, string Signature)
{
    /// <summary>Gives an event without id and signature the id it must have.</summary>
    public SampleEvent WithId() => this with { Id = CanonicalModel.IdOf(PublicKey, CreatedAt, Kind, Tags, Content) };
}

using System.Text.Json;

namespace NostrToolkit;

public abstract partial record ManagementCall
{
    /// <summary><c>banpubkey</c>: accept nothing more from an author.</summary>
    /// <param name="PublicKey">The author.</param>
    /// <param name="Reason">Why; may be null.</param>
    public sealed record BanPublicKey(PublicKey PublicKey, string? Reason = null) : ManagementCall("banpubkey")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, PublicKey.ToString(), Reason);
    }

    /// <summary><c>unbanpubkey</c>: take a ban back.</summary>
    /// <param name="PublicKey">The author.</param>
    /// <param name="Reason">Why; may be null.</param>
    public sealed record UnbanPublicKey(PublicKey PublicKey, string? Reason = null) : ManagementCall("unbanpubkey")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, PublicKey.ToString(), Reason);
    }

    /// <summary><c>listbannedpubkeys</c>: who is banned?</summary>
    public sealed record ListBannedPublicKeys() : ManagementCall("listbannedpubkeys", ResultShape.PublicKeys);

    /// <summary><c>allowpubkey</c>: accept an author's events where not everybody's are.</summary>
    /// <param name="PublicKey">The author.</param>
    /// <param name="Reason">Why; may be null.</param>
    public sealed record AllowPublicKey(PublicKey PublicKey, string? Reason = null) : ManagementCall("allowpubkey")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, PublicKey.ToString(), Reason);
    }

    /// <summary><c>unallowpubkey</c>: take a permission back.</summary>
    /// <param name="PublicKey">The author.</param>
    /// <param name="Reason">Why; may be null.</param>
    public sealed record UnallowPublicKey(PublicKey PublicKey, string? Reason = null) : ManagementCall("unallowpubkey")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, PublicKey.ToString(), Reason);
    }

    /// <summary><c>listallowedpubkeys</c>: who is allowed?</summary>
    public sealed record ListAllowedPublicKeys() : ManagementCall("listallowedpubkeys", ResultShape.PublicKeys);
}

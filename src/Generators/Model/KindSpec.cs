using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[NostrKind]</c>.</summary>
/// <param name="Type">The record.</param>
/// <param name="Number">The kind.</param>
/// <param name="Members">Its annotated members: positional ones in order, then the others in the order of the source.</param>
/// <param name="Equality">What its equality looks at; empty where that of records will do, or the user's own.</param>
/// <param name="HasDisplay">Whether the user says what a debugger shows.</param>
/// <param name="HasText">Whether the user says what <c>ToString</c> gives.</param>
internal sealed record KindSpec(
    TypeSpec Type, int Number, EquatableArray<KindMemberSpec> Members, EquatableArray<EqualitySpec> Equality, bool HasDisplay, bool HasText)
{
    /// <summary>The members that stand for tags of a name; the place here is the number of the tag in generated code.</summary>
    public IEnumerable<KindMemberSpec> Tags => Members.Where(static member => member.Role == KindMemberRole.Tag);

    public KindMemberSpec? Content
        => Members.FirstOrDefault(static member => member.Role is KindMemberRole.Content or KindMemberRole.EncryptedContent);

    public KindMemberSpec? OtherTags => Members.FirstOrDefault(static member => member.Role == KindMemberRole.OtherTags);

    public bool IsEncrypted => Content?.Role == KindMemberRole.EncryptedContent;

    /// <summary>NIP-01: 0, 3 and 10000-19999.</summary>
    public bool IsReplaceable => Number is 0 or 3 or (>= 10_000 and < 20_000);

    /// <summary>NIP-01: 30000-39999.</summary>
    public bool IsAddressable => Number is >= 30_000 and < 40_000;

    /// <summary>The member that tells events of one author apart.</summary>
    public KindMemberSpec? Identifier => Tags.FirstOrDefault(static tag => tag.TagName == "d"
        && tag.Occurrence is Occurrence.Required or Occurrence.Optional
        && tag.Text.Form != TextForm.WholeTag);
}

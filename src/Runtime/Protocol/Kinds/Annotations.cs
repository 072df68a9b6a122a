namespace NostrToolkit;

/// <summary>
/// Marks a <c>sealed partial record</c> as what the events of one kind say: a member for each tag that counts, and one for the content.
/// KindGenerator writes <c>TryRead</c>, <c>ToEvent</c>, the filters, and equality by the elements of lists.
/// </summary>
/// <param name="kind">0 to 65535.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NostrKindAttribute(ushort kind) : Attribute
{
    /// <summary>The kind.</summary>
    public Kind Kind => kind;
}

/// <summary>
/// A member of a <see cref="NostrKindAttribute">kind</see> that stands for the tags of one name. Its type says how many there are: a value, exactly
/// one; a nullable value, one or none; an <see cref="IReadOnlyList{T}"/>, any number; a <see cref="bool"/>, whether there is one.
/// </summary>
/// <remarks>
/// The value of a tag is its second string, read as the member's type says: <see cref="string"/>, <see cref="EventId"/>, <see cref="PublicKey"/>,
/// <see cref="Bytes32"/>, <see cref="RelayUrl"/>, <see cref="UnixTime"/>, <see cref="Address"/>, <see cref="NostrToolkit.Kind"/>, a number, a
/// <see cref="DateOnly"/>, an enumeration (see <see cref="WireNameAttribute"/>), or what an <see cref="ITagConverter{T}"/> knows. A
/// <see cref="NostrTagAttribute">record</see> takes the further strings, too. Where only one tag is expected, the first counts.
/// </remarks>
/// <param name="name">The first string of the tag, not empty; upper and lower case differ.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TagAttribute(string name) : Attribute
{
    /// <summary>The first string of the tag.</summary>
    public string Name => name;
}

/// <summary>
/// Marks a <c>partial record struct</c>, or a <c>sealed partial record</c>, as one tag: its positional parameters are the strings after the
/// name, in order. A nullable one may be missing or empty, an <see cref="IReadOnlyList{T}"/> at the end takes all that is left.
/// </summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class NostrTagAttribute : Attribute;

/// <summary>
/// The member of a <see cref="NostrKindAttribute">kind</see> that stands for the content: a text, or anything that a tag's value can be; a
/// nullable one is <see langword="null"/> where the content is empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ContentAttribute : Attribute
{
    /// <summary>
    /// A <c>JsonSerializerContext</c> that knows the member's type: the content is JSON. By default it is a text.
    /// </summary>
    public Type? Json { get; init; }

    /// <summary>
    /// Whether the content is encrypted (NIP-44), so that reading and writing take a <see cref="ConversationKey"/>. For what is also read without
    /// one, there is <see cref="EncryptedText"/>.
    /// </summary>
    public bool Encrypted { get; init; }
}

/// <summary>
/// The member of a <see cref="NostrKindAttribute">kind</see>, an <c>IReadOnlyList&lt;IReadOnlyList&lt;string&gt;&gt;</c>, that keeps all tags which no
/// other member took, so that an edited event loses nothing: tags of other names, the second of a tag that is expected once, and what
/// <see cref="LenientAttribute"/> passed over. Without such a member they are dropped.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OtherTagsAttribute : Attribute;

/// <summary>
/// What cannot be read is as if it were not there: a nullable member is <see langword="null"/>, a list is without it. By default a value that
/// cannot be read is an error, which names it. Changes nothing for what must be there.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LenientAttribute : Attribute;

/// <summary>How a member of an enumeration is spelled in a tag. By default: its name in lower case.</summary>
/// <param name="name">The spelling.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>The spelling.</summary>
    public string Name => name;
}

/// <summary>Names the converter of a member, or of the elements of a list, whose type is no converter of its own.</summary>
/// <param name="converter">An <see cref="ITagConverter{T}"/> of that type.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TagConverterAttribute(Type converter) : Attribute
{
    /// <summary>The converter.</summary>
    public Type Converter => converter;
}

/// <summary>
/// One kind that an assembly has a type for, written by KindGenerator: whoever asks which kinds are typed, in other projects too, finds
/// them by it.
/// </summary>
/// <param name="type">The type.</param>
/// <param name="kind">The kind.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class NostrKindEntryAttribute(Type type, ushort kind) : Attribute
{
    /// <summary>The type.</summary>
    public Type Type => type;

    /// <summary>The kind.</summary>
    public Kind Kind => kind;
}

namespace NostrToolkit.Generators;

/// <summary>The runtime's types, known here by metadata name only.</summary>
internal static class KnownNames
{
    public const string NostrMessage = "NostrToolkit.NostrMessageAttribute";
    public const string NostrObject = "NostrToolkit.NostrObjectAttribute";
    public const string Member = "NostrToolkit.MemberAttribute";
    public const string MemberPrefix = "NostrToolkit.MemberPrefixAttribute";
    public const string Optional = "NostrToolkit.OptionalAttribute";
    public const string SourceText = "NostrToolkit.SourceTextAttribute";
    public const string MessageHandler = "NostrToolkit.MessageHandlerAttribute";
    public const string Ignores = "NostrToolkit.IgnoresAttribute";
    public const string Declines = "NostrToolkit.DeclinesAttribute";
    public const string Before = "NostrToolkit.BeforeAttribute";
    public const string ReplySink = "NostrToolkit.IReplySink";
    public const string Unreadable = "NostrToolkit.UnreadableMessage";
    public const string NostrMatcher = "NostrToolkit.NostrMatcherAttribute";
    public const string Constrains = "NostrToolkit.ConstrainsAttribute";
    public const string NostrKind = "NostrToolkit.NostrKindAttribute";
    public const string NostrTag = "NostrToolkit.NostrTagAttribute";
    public const string Tag = "NostrToolkit.TagAttribute";
    public const string Content = "NostrToolkit.ContentAttribute";
    public const string OtherTags = "NostrToolkit.OtherTagsAttribute";
    public const string Lenient = "NostrToolkit.LenientAttribute";
    public const string WireName = "NostrToolkit.WireNameAttribute";
    public const string TagConverter = "NostrToolkit.TagConverterAttribute";
    public const string CatalogueEntry = "NostrToolkit.NostrCatalogueEntryAttribute";

    public const string EventIds = "NostrToolkit.Wire.JsonList<NostrToolkit.EventId>";
    public const string PublicKeys = "NostrToolkit.Wire.JsonList<NostrToolkit.PublicKey>";
    public const string Kinds = "NostrToolkit.Wire.JsonList<NostrToolkit.Kind>";
    public const string EventId = "NostrToolkit.EventId";
    public const string PublicKey = "NostrToolkit.PublicKey";
    public const string Kind = "NostrToolkit.Kind";
    public const string UnixTime = "NostrToolkit.UnixTime";
    public const string Bytes32 = "NostrToolkit.Bytes32";
    public const string RelayUrl = "NostrToolkit.RelayUrl";
    public const string Address = "NostrToolkit.Address";
    public const string ListOfTags = "System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<string>>";
    public const string TagFilterList = "NostrToolkit.TagFilterList";

    public const string JsonValue = "NostrToolkit.Wire.IJsonValue`1";
    public const string JsonTail = "NostrToolkit.Wire.IJsonTail`1";
    public const string JsonMembers = "NostrToolkit.Wire.IJsonMembers`1";
    public const string ReadOnlyMemory = "System.ReadOnlyMemory`1";
    public const string Bytes = "System.ReadOnlyMemory<byte>";
    public const string TagConverterOf = "NostrToolkit.ITagConverter<T>";
    public const string NostrTagOf = "NostrToolkit.INostrTag<TSelf>";
    public const string JsonContext = "System.Text.Json.Serialization.JsonSerializerContext";
    public const string DebuggerDisplay = "System.Diagnostics.DebuggerDisplayAttribute";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOfBool = "System.Threading.Tasks.ValueTask<bool>";
    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOfBool = "System.Threading.Tasks.Task<bool>";
    public const string CancellationToken = "System.Threading.CancellationToken";
}

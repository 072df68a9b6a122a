namespace NostrToolkit.Generators.Emission;

/// <summary>The runtime's types as generated code writes them.</summary>
internal static class Runtime
{
    public const string Message = "global::NostrToolkit.INostrMessage";
    public const string MessageArray = "global::NostrToolkit.MessageArray";
    public const string ObjectMembers = "global::NostrToolkit.ObjectMembers";
    public const string Direction = "global::NostrToolkit.Direction";
    public const string CatalogueEntry = "global::NostrToolkit.NostrCatalogueEntry";
    public const string Unreadable = "global::NostrToolkit.UnreadableMessage";
    public const string Refusal = "global::NostrToolkit.Refusal";
    public const string Reason = "global::NostrToolkit.Reason";

    public const string EventMatcher = "global::NostrToolkit.IEventMatcher";
    public const string MatchTarget = "global::NostrToolkit.MatchTarget";
    public const string MatchBits = "global::NostrToolkit.MatchBits";
    public const string ValueSet = "global::NostrToolkit.ValueSet";
    public const string TagConstraintList = "global::NostrToolkit.TagConstraintList";
    public const string EventView = "global::NostrToolkit.EventView";
    public const string EventId = "global::NostrToolkit.EventId";
    public const string PublicKey = "global::NostrToolkit.PublicKey";
    public const string Kind = "global::NostrToolkit.Kind";
    public const string UnixTime = "global::NostrToolkit.UnixTime";

    public const string NostrKind = "global::NostrToolkit.INostrKind";
    public const string NostrTag = "global::NostrToolkit.INostrTag";
    public const string KindEntry = "global::NostrToolkit.NostrKindEntry";
    public const string KindError = "global::NostrToolkit.KindError";
    public const string KindErrorKind = "global::NostrToolkit.KindErrorKind";
    public const string TagText = "global::NostrToolkit.TagText";
    public const string WholeTag = "global::NostrToolkit.WholeTag";
    public const string TagValues = "global::NostrToolkit.TagValues";
    public const string ContentText = "global::NostrToolkit.ContentText";
    public const string KindFilter = "global::NostrToolkit.KindFilter";
    public const string ListEquality = "global::NostrToolkit.ListEquality";
    public const string Tag = "global::NostrToolkit.Tag";
    public const string TagList = "global::NostrToolkit.TagList";
    public const string VerifiedEvent = "global::NostrToolkit.VerifiedEvent";
    public const string Rumor = "global::NostrToolkit.Rumor";
    public const string UnsignedEvent = "global::NostrToolkit.UnsignedEvent";
    public const string Address = "global::NostrToolkit.Address";
    public const string Filter = "global::NostrToolkit.Filter";
    public const string ConversationKey = "global::NostrToolkit.ConversationKey";

    public const string JsonTail = "global::NostrToolkit.Wire.JsonTail";
    public const string JsonValue = "global::NostrToolkit.Wire.IJsonValue";
    public const string JsonString = "global::NostrToolkit.Wire.JsonString";
    public const string JsonEscapes = "global::NostrToolkit.Wire.JsonEscapes";
    public const string WholeJson = "global::NostrToolkit.Wire.WholeJson";
    public const string JsonSink = "global::NostrToolkit.Wire.JsonSink";
    public const string ReaderCursor = "global::NostrToolkit.Wire.Utf8JsonReaderCursor";
    public const string WriterSink = "global::NostrToolkit.Wire.Utf8JsonWriterSink";
    public const string CursorConstraint = "where TCursor : struct, global::NostrToolkit.Wire.IJsonCursor, allows ref struct";
    public const string SinkConstraint = "where TSink : struct, global::NostrToolkit.Wire.IJsonSink, allows ref struct";
    public const string ReadError = "global::NostrToolkit.Wire.ReadError";
    public const string ReadErrorKind = "global::NostrToolkit.Wire.ReadErrorKind";

    public const string MethodImpl = "global::System.Runtime.CompilerServices.MethodImpl";
    public const string MethodImplOptions = "global::System.Runtime.CompilerServices.MethodImplOptions";
    public const string UnsafeAccessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";
    public const string UnsafeAccessorKind = "global::System.Runtime.CompilerServices.UnsafeAccessorKind";
    public const string Bytes = "global::System.ReadOnlyMemory<byte>";
    public const string Span = "global::System.ReadOnlySpan<byte>";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string Strings = "global::System.Collections.Generic.IReadOnlyList<string>";
    public const string List = "global::System.Collections.Generic.List";
    public const string EqualityComparer = "global::System.Collections.Generic.EqualityComparer";
    public const string HashCode = "global::System.HashCode";
    public const string NotNullWhenTrue = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)]";
    public const string MaybeNullWhenFalse = "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)]";
    public const string DebuggerDisplay = "global::System.Diagnostics.DebuggerDisplay";
    public const string Randomness = "global::System.Security.Cryptography.RandomNumberGenerator";
    public const string BufferWriter = "global::System.Buffers.IBufferWriter<byte>";
    public const string Utf8JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string Utf8JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
}

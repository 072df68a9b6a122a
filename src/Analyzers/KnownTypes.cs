namespace NostrToolkit.Analyzers;

/// <summary>The types that rules look for, known here by metadata name only.</summary>
internal static class KnownTypes
{
    public const string NostrObject = "NostrToolkit.NostrObjectAttribute";
    public const string NostrKind = "NostrToolkit.NostrKindAttribute";
    public const string NostrTag = "NostrToolkit.NostrTagAttribute";
    public const string NostrMatcher = "NostrToolkit.NostrMatcherAttribute";
    public const string Optional = "NostrToolkit.OptionalAttribute";
    public const string Member = "NostrToolkit.MemberAttribute";
    public const string MemberPrefix = "NostrToolkit.MemberPrefixAttribute";
    public const string SourceText = "NostrToolkit.SourceTextAttribute";
    public const string Constrains = "NostrToolkit.ConstrainsAttribute";

    public const string Tag = "NostrToolkit.TagAttribute";
    public const string Content = "NostrToolkit.ContentAttribute";
    public const string OtherTags = "NostrToolkit.OtherTagsAttribute";
    public const string WireName = "NostrToolkit.WireNameAttribute";
    public const string TagConverter = "NostrToolkit.TagConverterAttribute";
    public const string TagConverterFace = "NostrToolkit.ITagConverter`1";
    public const string NostrTagFace = "NostrToolkit.INostrTag`1";
    public const string NostrKindEntry = "NostrToolkit.NostrKindEntryAttribute";
    public const string JsonContext = "System.Text.Json.Serialization.JsonSerializerContext";

    public const string JsonValue = "NostrToolkit.Wire.IJsonValue`1";
    public const string JsonTailFace = "NostrToolkit.Wire.IJsonTail`1";
    public const string JsonMembers = "NostrToolkit.Wire.IJsonMembers`1";
    public const string JsonTail = "NostrToolkit.Wire.JsonTail`1";
    public const string JsonList = "NostrToolkit.Wire.JsonList`1";
    public const string JsonString = "NostrToolkit.Wire.JsonString";
    public const string UnixTime = "NostrToolkit.UnixTime";

    public const string NostrCatalogueEntry = "NostrToolkit.NostrCatalogueEntryAttribute";
    public const string MessageHandler = "NostrToolkit.MessageHandlerAttribute";
    public const string MessageReceiver = "NostrToolkit.IMessageReceiver";
    public const string Connection = "NostrToolkit.Connection";
    public const string Ignores = "NostrToolkit.IgnoresAttribute";
    public const string Declines = "NostrToolkit.DeclinesAttribute";
    public const string Before = "NostrToolkit.BeforeAttribute";
    public const string NostrMessage = "NostrToolkit.NostrMessageAttribute";
    public const string UnreadableMessage = "NostrToolkit.UnreadableMessage";
    public const string ReplySink = "NostrToolkit.IReplySink";

    public const string SingleWriter = "NostrToolkit.Wire.SingleWriterAttribute";
    public const string WebSocket = "System.Net.WebSockets.WebSocket";

    public const string EventVerifier = "NostrToolkit.EventVerifier";
    public const string EventView = "NostrToolkit.EventView";
    public const string Filter = "NostrToolkit.Filter";
    public const string Limit = "NostrToolkit.Limit";
    public const string PublicKey = "NostrToolkit.PublicKey";
    public const string RelayClient = "NostrToolkit.RelayClient";
    public const string Reason = "NostrToolkit.Reason";
    public const string SecretKey = "NostrToolkit.SecretKey";
    public const string SubscriptionId = "NostrToolkit.SubscriptionId";
    public const string UnsignedEvent = "NostrToolkit.UnsignedEvent";

    public const string DateTimeOffset = "System.DateTimeOffset";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string AsyncDisposable = "System.IAsyncDisposable";
    public const string NotImplementedException = "System.NotImplementedException";
    public const string ReadOnlyMemory = "System.ReadOnlyMemory`1";
    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOf = "System.Threading.Tasks.Task`1";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOf = "System.Threading.Tasks.ValueTask`1";

    public const string ArrayPool = "System.Buffers.ArrayPool`1";
    public const string BufferWriter = "System.Buffers.IBufferWriter`1";
    public const string Disposable = "System.IDisposable";
    public const string MemoryOwner = "System.Buffers.IMemoryOwner`1";
    public const string MemoryPool = "System.Buffers.MemoryPool`1";
    public const string ObjectPool = "Microsoft.Extensions.ObjectPool.ObjectPool`1";
    public const string Pooled = "NostrToolkit.Wire.PooledAttribute";
    public const string PooledObjectPolicyInterface = "Microsoft.Extensions.ObjectPool.IPooledObjectPolicy`1";
    public const string RecyclableMemoryStream = "Microsoft.IO.RecyclableMemoryStream";
    public const string Resettable = "Microsoft.Extensions.ObjectPool.IResettable";
}

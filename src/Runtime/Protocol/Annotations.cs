using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Who a message is for. EVENT, for one, has other elements in each direction.</summary>
public enum Direction
{
    /// <summary>A client sends it, a relay handles it.</summary>
    ToRelay,

    /// <summary>A relay sends it, a client handles it.</summary>
    ToClient,
}

/// <summary>
/// Marks a <c>partial record struct</c> as a Nostr message, a JSON array <c>["NAME", element, ...]</c> with one element
/// for each positional parameter. CodecGenerator writes the codec.
/// </summary>
/// <param name="name">The first element, such as <c>REQ</c>: ASCII without escapes.</param>
/// <param name="direction">Who the message is for.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class NostrMessageAttribute(string name, Direction direction) : Attribute
{
    /// <summary>The first element.</summary>
    public string Name => name;

    /// <summary>Who the message is for.</summary>
    public Direction Direction => direction;
}

/// <summary>
/// Marks a <c>partial record struct</c> as a JSON object with one member for each positional parameter that has a
/// <see cref="MemberAttribute"/>. CodecGenerator writes the codec.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class NostrObjectAttribute : Attribute
{
    /// <summary>Whether a member that no parameter names is an error (<see cref="ReadErrorKind.UnknownMember"/>). Default: ignored.</summary>
    public bool RejectsUnknown { get; init; }
}

/// <summary>Names the member of the JSON object that a parameter stands for. A member given twice is an error.</summary>
/// <param name="name">The name as it is on the wire: ASCII without escapes.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MemberAttribute(string name) : Attribute
{
    /// <summary>The name as it is on the wire.</summary>
    public string Name => name;
}

/// <summary>A parameter that gathers all members whose names start with a prefix; its type is an <see cref="IJsonMembers{TSelf}"/>.</summary>
/// <param name="prefix">The prefix, such as <c>#</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MemberPrefixAttribute(string prefix) : Attribute
{
    /// <summary>The prefix.</summary>
    public string Prefix => prefix;
}

/// <summary>An element or member that may be missing; its type is a <see cref="Nullable{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionalAttribute : Attribute;

/// <summary>A <c>ReadOnlyMemory&lt;byte&gt;</c> parameter that receives the object's own text, braces included.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SourceTextAttribute : Attribute;

/// <summary>
/// Marks a <c>partial class</c> that handles the messages of one direction: each by a method
/// <c>Handle(in TMessage message[, CancellationToken])</c> that returns nothing or a <see cref="ValueTask"/>.
/// HandlerGenerator writes <c>DispatchAsync</c>; rule NTK1001 reports every message that is neither handled nor ignored.
/// </summary>
/// <param name="direction">The direction of the messages it handles.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MessageHandlerAttribute(Direction direction) : Attribute
{
    /// <summary>The direction of the messages it handles.</summary>
    public Direction Direction => direction;

    /// <summary>
    /// Whether NTK1001 asks for messages declared in the handler's own project only: for verbs of one's own beside the toolkit's, which
    /// then end in <c>OnUnreadable</c> unless they have a method. Default: it asks for all.
    /// </summary>
    public bool OwnMessagesOnly { get; init; }
}

/// <summary>
/// Says that a <see cref="MessageHandlerAttribute">handler</see>, or one derived from it, leaves a message unanswered on purpose: the
/// dispatch drops it unread, and nobody hears of it.
/// </summary>
/// <param name="message">The message type.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IgnoresAttribute(Type message) : Attribute
{
    /// <summary>The message type.</summary>
    public Type Message => message;
}

/// <summary>
/// One line of an assembly's catalogue, written by CodecGenerator: handlers in other projects find the messages by it,
/// since a generator sees the source of its own project only.
/// </summary>
/// <param name="message">The message type.</param>
/// <param name="name">The first element.</param>
/// <param name="direction">Who the message is for.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class NostrCatalogueEntryAttribute(Type message, string name, Direction direction) : Attribute
{
    /// <summary>The message type.</summary>
    public Type Message => message;

    /// <summary>The first element.</summary>
    public string Name => name;

    /// <summary>Who the message is for.</summary>
    public Direction Direction => direction;
}

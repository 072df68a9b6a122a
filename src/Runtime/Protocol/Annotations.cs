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
/// Marks a <c>partial class</c> that handles the messages of one direction. HandlerGenerator writes <c>DispatchAsync</c>, which hands
/// each message to the method <c>Handle</c> that takes it, after those marked with <see cref="BeforeAttribute"/>.
/// </summary>
/// <remarks>
/// <para>
/// <c>Handle</c> takes the message, by value or by <c>in</c>, and if it wants them the <see cref="Context"/> and a
/// <see cref="CancellationToken"/>, in any order. It returns nothing, a <see cref="ValueTask"/> or a <see cref="Task"/>, which
/// allocates where it ends late. Dispatching allocates nothing itself. NTK1010 reports a method that is never called, and why.
/// </para>
/// <para>
/// Each message of the direction is handled, ignored (<see cref="IgnoresAttribute"/>) or declined (<see cref="DeclinesAttribute"/>);
/// NTK1001 reports every one that is not. A message is a view, valid until the task that <c>DispatchAsync</c> returns has ended.
/// </para>
/// <para>
/// What cannot be read, and a name that the class does not know, is <c>OnUnreadable</c>'s: a method like <c>Handle</c> that takes an
/// <c>UnreadableMessage</c>. A class without one answers as the protocol says, if it or its context is an <c>IReplySink</c>. To a
/// relay, one of the two must be there; what a relay sends is dropped.
/// </para>
/// </remarks>
/// <param name="direction">The direction of the messages it handles.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MessageHandlerAttribute(Direction direction) : Attribute
{
    /// <summary>The direction of the messages it handles.</summary>
    public Direction Direction => direction;

    /// <summary>
    /// What a message comes with: the connection it came from, its session. <c>DispatchAsync</c> then has a parameter of this type, and
    /// hands it on to every method that takes one, so that one handler serves many connections. Neither boxed nor looked up: it may be a
    /// struct, but no ref struct. Default: nothing.
    /// </summary>
    public Type? Context { get; init; }

    /// <summary>
    /// Whether NTK1001 asks for messages declared in the handler's own project only: for verbs of one's own beside the toolkit's, which
    /// then end in <c>OnUnreadable</c> unless they have a method. Default: it asks for all.
    /// </summary>
    public bool OwnMessagesOnly { get; init; }

    /// <summary>
    /// Whether every message that is neither handled nor ignored is declined, also one that the catalogue gets later: NTK1001 then has
    /// nothing to report. Default: it must be said of each.
    /// </summary>
    public bool DeclinesOthers { get; init; }
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
/// Says that a <see cref="MessageHandlerAttribute">handler</see>, or one derived from it, does not do what a message asks for. The
/// dispatch reads it and refuses it as the protocol says: EVENT and AUTH by an OK that is false, REQ and COUNT by CLOSED, NEG-OPEN and
/// NEG-MSG by NEG-ERR, every other by NOTICE. A class without a place for answers, an <c>IReplySink</c>, gets it in <c>OnUnreadable</c> as
/// an unknown name. A message to a client is dropped: nobody waits for an answer.
/// </summary>
/// <param name="message">The message type.</param>
/// <param name="reason">The whole reason, such as <c>restricted: this relay is read-only</c>. Default: <c>unsupported:</c> and its name.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DeclinesAttribute(Type message, string? reason = null) : Attribute
{
    /// <summary>The message type.</summary>
    public Type Message => message;

    /// <summary>The whole reason; <see langword="null"/> for the usual one.</summary>
    public string? Reason => reason;
}

/// <summary>
/// Marks a method of a <see cref="MessageHandlerAttribute">handler</see> that is asked before a message goes on: it returns
/// <see langword="bool"/>, or a <see cref="ValueTask{TResult}"/> or <see cref="Task{TResult}"/> of one. At the first
/// <see langword="false"/> the dispatch ends, and nothing else sees the message: answering it is that method's work.
/// </summary>
/// <remarks>
/// First come those that take no message, or its text, a <see cref="ReadOnlyMemory{T}"/> of bytes: they see every message, also one that
/// is ignored, unknown or cannot be read. Then those that take a message type: they see what was read, before it is handled or
/// declined. Like <c>Handle</c>, each takes the context and a <see cref="CancellationToken"/> if it wants them. Nothing is allocated while
/// all of them end at once; what they hold of the message stays valid across an <see langword="await"/>.
/// </remarks>
/// <param name="order">Lower ones first; those of one order as they stand in the source, files by the order of their paths.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BeforeAttribute(int order = 0) : Attribute
{
    /// <summary>Lower ones first.</summary>
    public int Order => order;
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

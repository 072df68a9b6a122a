using NostrToolkit;

/// <summary>A message outside of any namespace.</summary>
[NostrMessage("X-PING", Direction.ToClient)]
internal partial record struct PingMessage(long Sequence);

/// <summary>A kind outside of any namespace, without a member.</summary>
[NostrKind(20000)]
internal sealed partial record PingKind;

/// <summary>A kind of which only others' tags are known.</summary>
[NostrKind(10000)]
internal sealed partial record RestKind([OtherTags] global::System.Collections.Generic.IReadOnlyList<global::System.Collections.Generic.IReadOnlyList<string>> Rest);

namespace Acme.@event.System
{
    /// <summary>A namespace that hides System, and has a keyword in its name.</summary>
    [NostrMessage("X-HIDDEN", Direction.ToRelay)]
    public readonly partial record struct @class(bool Value);

    /// <summary>A kind with a keyword for its name, and for a member's.</summary>
    [NostrKind(1)]
    public sealed partial record @record([Tag("e")] string @event, [Tag("v")] string Value, [Tag("t")] string tags, [Content] string Content);
}

using NostrToolkit;

/// <summary>A message outside of any namespace.</summary>
[NostrMessage("X-PING", Direction.ToClient)]
internal partial record struct PingMessage(long Sequence);

namespace Acme.@event.System
{
    /// <summary>A namespace that hides System, and has a keyword in its name.</summary>
    [NostrMessage("X-HIDDEN", Direction.ToRelay)]
    public readonly partial record struct @class(bool Value);
}

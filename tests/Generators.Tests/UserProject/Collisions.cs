using NostrToolkit;

namespace Acme.Stats;

/// <summary>Elements called like variables of the generated methods, or like keywords.</summary>
[NostrMessage("COLLIDE", Direction.ToRelay)]
public readonly partial record struct CollidingMessage(
    long Value, long Name, long Cursor, long Seen, long Event, long lower, bool @class,
    [Optional] long? Sink, [Optional] long? Ended, [Optional] bool? @is);

/// <summary>The same for an object.</summary>
[NostrObject]
public readonly partial record struct CollidingObject(
    [Member("value")] long Value,
    [Member("name")] long Name,
    [Member("cursor")] long Cursor,
    [Member("seen")] long Seen,
    [Member("start")] long Start,
    [Member("member")] long Member,
    [Member("missing")] long Missing,
    [Member("default")] long Default,
    [Member("sink"), Optional] long? Sink,
    [Member("lower"), Optional] long? lower);

using System;
using NostrToolkit;
using NostrToolkit.Wire;

namespace Acme.Stats;

/// <summary>An object of the user's own.</summary>
[NostrObject]
public readonly partial record struct Window(
    [Member("from")] UnixTime From,
    [Member("until"), Optional] UnixTime? Until,
    [Member("label"), Optional] JsonString? Label,
    [Member("open")] bool Open,
    [Member("size"), Optional] long? Size,
    [SourceText] ReadOnlyMemory<byte> Json);

/// <summary>An object without members of fixed names.</summary>
[NostrObject]
public readonly partial record struct TagsOnly([MemberPrefix("#")] TagFilterList Tags);

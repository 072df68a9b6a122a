using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>A write that may be under way.</summary>
/// <param name="Origin">The call that began it.</param>
/// <param name="Path">What it writes to.</param>
/// <param name="Mode">Inline: awaiting its task ends it. Otherwise nothing but the end of what holds it does.</param>
/// <param name="Kind">Whether it is the last write.</param>
/// <param name="Write">The call that writes.</param>
/// <param name="Holder">A variable or temporary with its task; <see langword="null"/> on the entry that every one has.</param>
internal sealed record PendingWrite(SyntaxNode Origin, WriterPath Path, WriteMode Mode, WriteKind Kind, SyntaxNode Write, object? Holder)
{
    public bool Equals(PendingWrite? other)
        => other is not null && Origin == other.Origin && Write == other.Write && Mode == other.Mode && Equals(Holder, other.Holder) && Path.Equals(other.Path);

    public override int GetHashCode() => unchecked((Origin.SpanStart * 31) + Write.SpanStart + (Holder?.GetHashCode() ?? 0));
}

/// <summary>All writes that may be under way at one place.</summary>
internal sealed record PendingWrites(ImmutableHashSet<PendingWrite> Writes)
{
    public static readonly PendingWrites None = new(ImmutableHashSet<PendingWrite>.Empty);

    public PendingWrites With(IEnumerable<PendingWrite> writes) => Of(Writes.Union(writes));

    public PendingWrites Without(Func<PendingWrite, bool> ended) => Writes.IsEmpty ? this : Of(Writes.Except(Writes.Where(ended)));

    public bool Equals(PendingWrites? other) => other is not null && (ReferenceEquals(Writes, other.Writes) || Writes.SetEquals(other.Writes));

    public override int GetHashCode() => Writes.Count;

    // A visit that changes nothing returns the same object.
    private PendingWrites Of(ImmutableHashSet<PendingWrite> writes) => ReferenceEquals(writes, Writes) ? this : new PendingWrites(writes);
}

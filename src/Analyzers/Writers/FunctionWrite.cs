using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>That a function writes without a gate.</summary>
/// <param name="Path">To what, as its caller would reach it.</param>
/// <param name="Mode">When, seen from its caller.</param>
/// <param name="Kind">Whether it is the last write.</param>
/// <param name="IsRepeated">Whether it stands in a loop.</param>
/// <param name="Write">The call that writes.</param>
/// <param name="Start">The call that it began with: a <c>Task.Run</c>, a timer made, or the write itself.</param>
internal sealed record FunctionWrite(WriterPath Path, WriteMode Mode, WriteKind Kind, bool IsRepeated, SyntaxNode Write, SyntaxNode Start);

/// <summary>When a function writes, seen from its caller.</summary>
internal enum WriteMode
{
    /// <summary>Before the function, or the task that it returns, has ended.</summary>
    Inline,

    /// <summary>Begun by then, and perhaps not ended: nobody waits for it.</summary>
    Dropped,

    /// <summary>At any time from then on: a task, a thread or a timer was started.</summary>
    Background,

    /// <summary>Whenever an event is raised.</summary>
    Event,
}

/// <summary>What one call in a function writes.</summary>
/// <param name="Call">The call.</param>
/// <param name="Writes">What it writes, as reached from the function.</param>
/// <param name="IsCarried">Whether who awaits what it returns waits for its inline writes.</param>
/// <param name="Outlives">Whether its inline writes may go on when it has returned.</param>
internal sealed record WritingCall(IOperation Call, IReadOnlyList<FunctionWrite> Writes, bool IsCarried, bool Outlives);

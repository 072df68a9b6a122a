using Microsoft.CodeAnalysis.FlowAnalysis;

namespace NostrToolkit.Analyzers.Flow;

/// <summary>The start of a block, and, inside a <c>finally</c>, what comes behind that.</summary>
internal readonly record struct FlowPoint(int Block, FlowContinuation? Continuation)
{
    /// <summary>Where a branch leads: to the first <c>finally</c> on its way, or to its end. <see langword="null"/> out of the method.</summary>
    public FlowPoint? Behind(ControlFlowBranch branch)
        => branch.FinallyRegions.IsEmpty
            ? branch.Destination is { } block ? new FlowPoint(block.Ordinal, Continuation) : null
            : new FlowPoint(branch.FinallyRegions[0].FirstBlockOrdinal, new FlowContinuation(branch, 0, Continuation));

    /// <summary>Where the last block of a <c>finally</c> leads. A filter that says no is on the way from its <c>try</c> already.</summary>
    public IEnumerable<FlowPoint> BehindFinally(BasicBlock last)
    {
        var region = last.EnclosingRegion;
        while (region is not null and not { Kind: ControlFlowRegionKind.Finally or ControlFlowRegionKind.Filter }) region = region.EnclosingRegion;
        if (region is not { Kind: ControlFlowRegionKind.Finally } || Continuation is not { } continuation) return [];
        if (continuation.Branch is not { } branch) return HandlersOf(region.EnclosingRegion!.EnclosingRegion, continuation.Outer);
        var next = continuation.Index + 1;
        if (next < branch.FinallyRegions.Length)
            return [new FlowPoint(branch.FinallyRegions[next].FirstBlockOrdinal, continuation with { Index = next })];
        return branch.Destination is { } block ? [new FlowPoint(block.Ordinal, continuation.Outer)] : [];
    }

    /// <summary>
    /// Where an exception inside a region may go: to every handler up to the next <c>finally</c>, since which of them catches it
    /// depends on its type.
    /// </summary>
    public static IEnumerable<FlowPoint> HandlersOf(ControlFlowRegion? region, FlowContinuation? continuation)
    {
        // The graph of a lambda hangs in the regions of the method around it, whose handlers are not on its way.
        for (; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            // An exception inside a finally replaces the way that led there.
            if (region.Kind == ControlFlowRegionKind.Finally) continuation = continuation?.Outer;
            if (region.Kind != ControlFlowRegionKind.Try) continue;
            foreach (var handler in region.EnclosingRegion!.NestedRegions)
            {
                switch (handler.Kind)
                {
                    case ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler:
                        yield return new FlowPoint(handler.FirstBlockOrdinal, continuation);
                        break;
                    case ControlFlowRegionKind.Finally:
                        yield return new FlowPoint(handler.FirstBlockOrdinal, new FlowContinuation(null, 0, continuation));
                        yield break;
                }
            }
        }
    }
}

/// <summary>What comes behind a <c>finally</c>.</summary>
/// <param name="Branch">The way that led into it; <see langword="null"/> for an exception, which goes on.</param>
/// <param name="Index">Which of the branch's <c>finally</c> blocks it is.</param>
/// <param name="Outer">What comes behind the <c>finally</c> around it, if it stands in one.</param>
internal sealed record FlowContinuation(ControlFlowBranch? Branch, int Index, FlowContinuation? Outer);

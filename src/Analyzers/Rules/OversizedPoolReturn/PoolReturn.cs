using Microsoft.CodeAnalysis;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>A buffer on its way into a pool.</summary>
/// <param name="Syntax">What to report.</param>
/// <param name="Type">The buffer's type.</param>
/// <param name="Storage">The field that keeps it, or the pool it is given to; <see langword="null"/> for what a policy lets pass.</param>
/// <param name="Kind">How it goes there.</param>
/// <param name="Care">What was done for it before.</param>
/// <param name="Parameter">The parameter it came by, if nothing but the caller can have looked at it.</param>
/// <param name="IsTakenHere">Whether the same method took it from an <c>ObjectPool</c>, so that no other can have emptied it.</param>
internal sealed record PoolReturn(
    SyntaxNode Syntax, ITypeSymbol Type, ISymbol? Storage, PoolReturnKind Kind, Care Care, IParameterSymbol? Parameter, bool IsTakenHere);

/// <summary>How a buffer goes into a pool.</summary>
internal enum PoolReturnKind
{
    /// <summary>Handed to an <c>ObjectPool</c>.</summary>
    ObjectPool,

    /// <summary>Put where a home-made pool keeps what it was given.</summary>
    Storage,

    /// <summary>Let pass by a policy.</summary>
    Policy,
}

/// <summary>A buffer handed to another method of the type.</summary>
/// <param name="Parameter">The parameter of that method.</param>
/// <param name="Care">What was done for it before.</param>
internal sealed record HandedOn(IParameterSymbol Parameter, Care Care);

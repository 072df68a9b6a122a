using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What a dispatch sees in a method of a handler. Agrees with HandlerGenerator, which shares no code with it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Message">The message it takes; <see langword="null"/> if it takes none.</param>
/// <param name="Fault">Why it is not called; <see langword="null"/> if it is, provided that its message exists.</param>
internal sealed record MethodShape(IMethodSymbol Method, MethodRole Role, ITypeSymbol? Message, MethodFault? Fault);

/// <summary>What a method is for.</summary>
internal enum MethodRole
{
    /// <summary>It is named <c>Handle</c>.</summary>
    Handler,

    /// <summary>It has a <c>[Before]</c>.</summary>
    Hook,

    /// <summary>It is named <c>OnUnreadable</c>.</summary>
    Unreadable,
}

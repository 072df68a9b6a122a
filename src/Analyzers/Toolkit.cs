using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>Whether a symbol is one of the runtime's.</summary>
internal static class Toolkit
{
    private const string Namespace = "NostrToolkit";

    /// <summary>Whether a type is the runtime's type of this name.</summary>
    public static bool Is(ITypeSymbol? type, string name)
        => type is not null && type.Name == name && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a call is one of this method of the runtime's type.</summary>
    public static bool Calls(IInvocationOperation call, string type, string method)
        => call.TargetMethod.Name == method && Is(call.TargetMethod.ContainingType, type);

    /// <summary>Whether an operation makes a new object of the runtime's type.</summary>
    public static bool Makes(IOperation operation, string type) => operation is IObjectCreationOperation creation && Is(creation.Type, type);

    /// <summary>Whether a symbol stands in one of the runtime's assemblies.</summary>
    public static bool Declares(ISymbol symbol)
        => symbol.ContainingAssembly?.Name is { } name && (name == Namespace || name.StartsWith(Namespace + ".", StringComparison.Ordinal));
}

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

    /// <summary>Whether a method is the runtime's, or one that our generators have written for a type of the project.</summary>
    public static bool Declares(IMethodSymbol method)
        => IsOfRuntime(method)
            || method.ContainingType.GetAttributes().Any(static attribute => Is(attribute.AttributeClass, "NostrMessageAttribute")
                || Is(attribute.AttributeClass, "NostrObjectAttribute")
                || Is(attribute.AttributeClass, "NostrKindAttribute"));

    /// <summary>The kind of the events that a type stands for, by its <c>[NostrKind]</c>; <see langword="null"/> for any other type.</summary>
    public static int? KindOf(ITypeSymbol? type)
        => type?.GetAttributes().FirstOrDefault(static attribute => Is(attribute.AttributeClass, "NostrKindAttribute"))
            ?.ConstructorArguments is [{ Value: ushort kind }] ? kind : null;

    /// <summary>Whether a symbol stands in one of the runtime's assemblies.</summary>
    public static bool IsOfRuntime(ISymbol symbol)
        => symbol.ContainingAssembly?.Name is { } name && (name == Namespace || name.StartsWith(Namespace + ".", StringComparison.Ordinal));
}

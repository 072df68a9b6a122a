using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Pools;

/// <summary>What a pool's policy does with what comes back.</summary>
internal enum PolicyKind
{
    /// <summary>The pool comes from elsewhere.</summary>
    Unknown,

    /// <summary><c>DefaultPooledObjectPolicy</c>: keeps everything as it is.</summary>
    Default,

    /// <summary>One that decides, and that is judged where it is written.</summary>
    Own,
}

/// <summary>The pools of Microsoft.Extensions.ObjectPool.</summary>
internal sealed class ObjectPools(Compilation compilation)
{
    private readonly INamedTypeSymbol? _pool = compilation.GetTypeByMetadataName(KnownTypes.ObjectPool);
    private readonly INamedTypeSymbol? _policy = compilation.GetTypeByMetadataName(KnownTypes.PooledObjectPolicyInterface);
    private readonly INamedTypeSymbol? _resettable = compilation.GetTypeByMetadataName(KnownTypes.Resettable);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _hasPolicy = new(SymbolEqualityComparer.Default);

    public bool Exist => _pool is not null;

    /// <summary>Whether the type is an <c>ObjectPool</c>, as Microsoft.Extensions.ObjectPool or this project makes them.</summary>
    public bool IsPool(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (Same(type.OriginalDefinition, _pool)) return true;
        return false;
    }

    /// <summary>What a call gives back to an <c>ObjectPool</c>.</summary>
    public IOperation? Returned(IOperation operation)
        => operation is IInvocationOperation { TargetMethod.Name: "Return", Arguments.Length: 1 } call
            && IsPool(call.TargetMethod.ContainingType) ? call.Arguments[0].Value : null;

    /// <summary>Whether a method is the <c>Return</c> of a policy.</summary>
    public bool IsPolicyReturn(IMethodSymbol method)
        => method is { Name: "Return", Parameters.Length: 1, ReturnType.SpecialType: SpecialType.System_Boolean }
            && method.ContainingType.AllInterfaces.Any(face => Same(face.OriginalDefinition, _policy));

    public bool IsResettable(ITypeSymbol type) => type.AllInterfaces.Any(face => Same(face, _resettable));

    /// <summary>Whether a policy for the type is written in this project.</summary>
    public bool HasOwnPolicy(ITypeSymbol type) => _hasPolicy.GetOrAdd(type, FindPolicy);

    /// <summary>What is known of a pool from the expression that makes it.</summary>
    public PolicyKind PolicyOf(IOperation? pool)
    {
        while (pool is IConversionOperation conversion) pool = conversion.Operand;
        return pool switch
        {
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingNamespace: { } origin } } create when Same(origin, _pool?.ContainingNamespace)
                => PolicyIn(create.Arguments),
            IObjectCreationOperation { Type: { } type } creation when Same(type.ContainingNamespace, _pool?.ContainingNamespace) => PolicyIn(creation.Arguments),
            IObjectCreationOperation => PolicyKind.Own,
            IInvocationOperation { TargetMethod.ContainingNamespace: { } origin } when Same(origin, _pool?.ContainingNamespace) => PolicyKind.Own,
            _ => PolicyKind.Unknown,
        };
    }

    private PolicyKind PolicyIn(IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation conversion) value = conversion.Operand;
            if (argument.Parameter is not { } parameter) continue;
            var isPolicy = Same(parameter.Type.OriginalDefinition, _policy);
            if (!isPolicy) continue;
            return argument.IsImplicit || value.ConstantValue is { HasValue: true, Value: null } || value.Type is { Name: "DefaultPooledObjectPolicy" }
                ? PolicyKind.Default
                : PolicyKind.Own;
        }
        return PolicyKind.Default;
    }

    private bool FindPolicy(ITypeSymbol type) => Types(compilation.Assembly.GlobalNamespace)
        .Any(candidate => candidate.AllInterfaces.Any(face => Same(face.OriginalDefinition, _policy)
            && (Same(face.TypeArguments[0], type) || face.TypeArguments[0] is ITypeParameterSymbol)));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol within)
    {
        foreach (var member in within.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner) continue;
            if (member is INamedTypeSymbol type) yield return type;
            foreach (var nested in Types(inner)) yield return nested;
        }
    }

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}

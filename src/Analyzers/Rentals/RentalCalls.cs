using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>Which calls take something from a pool, and which give it back.</summary>
internal sealed class RentalCalls
{
    private readonly INamedTypeSymbol? _arrayPool;
    private readonly INamedTypeSymbol? _memoryPool;
    private readonly INamedTypeSymbol? _memoryOwner;
    private readonly INamedTypeSymbol? _objectPool;
    private readonly INamedTypeSymbol? _pooled;
    private readonly INamedTypeSymbol? _disposable;

    public RentalCalls(Compilation compilation)
    {
        _arrayPool = compilation.GetTypeByMetadataName(KnownTypes.ArrayPool);
        _memoryPool = compilation.GetTypeByMetadataName(KnownTypes.MemoryPool);
        _memoryOwner = compilation.GetTypeByMetadataName(KnownTypes.MemoryOwner);
        _objectPool = compilation.GetTypeByMetadataName(KnownTypes.ObjectPool);
        _pooled = compilation.GetTypeByMetadataName(KnownTypes.Pooled);
        _disposable = compilation.GetTypeByMetadataName(KnownTypes.Disposable);
    }

    /// <summary>Whether there is any pool to watch.</summary>
    public bool Exist => _arrayPool is not null || _memoryPool is not null || _objectPool is not null || _pooled is not null;

    /// <summary>Where a call takes something from; <see langword="null"/> for any other call.</summary>
    public RentalSource? Rented(IOperation? operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { IsStatic: false } method }) return null;
        if (method.Name == "Rent" && Derives(method.ContainingType, _arrayPool)) return RentalSource.ArrayPool;
        if (method.Name == "Rent" && Derives(method.ContainingType, _memoryPool)) return RentalSource.Owner;
        if (method.Name == "Get" && Derives(method.ContainingType, _objectPool)) return RentalSource.ObjectPool;
        return IsPooledDisposable(method.ReturnType) && !IsPooled(method.ContainingType) ? RentalSource.Owner : null;
    }

    /// <summary>What a call gives back; <see langword="null"/> for any other call.</summary>
    public IOperation? Returned(IOperation operation)
    {
        if (operation is not IInvocationOperation { Instance: { } instance, TargetMethod: { } method } call) return null;
        if (method.Name == "Return" && call.Arguments.Length is 1 or 2 && (Derives(method.ContainingType, _arrayPool) || Derives(method.ContainingType, _objectPool)))
            return ByParameter(call, 0);
        if (method is not { Name: "Dispose", Parameters.IsEmpty: true }) return null;
        while (instance is IConversionOperation conversion) instance = conversion.Operand;
        return IsOwner(instance.Type) ? instance : null;
    }

    /// <summary>Whether a call gives an array back as it is, and not cleared.</summary>
    public static bool LeavesContent(IInvocationOperation call)
        => call.TargetMethod.Name != "Return" || ByParameter(call, 1) is not { } clear || clear.ConstantValue is { HasValue: true, Value: false };

    /// <summary>Whether the type is an owner of pooled memory, which goes back when it is disposed of.</summary>
    public bool IsOwner(ITypeSymbol? type)
        => type is not null && (Same(type.OriginalDefinition, _memoryOwner) || type.AllInterfaces.Any(face => Same(face.OriginalDefinition, _memoryOwner)) || IsPooledDisposable(type));

    /// <summary>Whether values of the type show memory that is somebody else's.</summary>
    public static bool IsView(ITypeSymbol? type)
        => type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "ReadOnlySequence" or "MemoryStream" or "MemoryHandle" } named
            && named.ContainingNamespace is { Name: "System" or "Buffers" or "IO" };

    private bool IsPooledDisposable(ITypeSymbol type) => IsPooled(type) && type.AllInterfaces.Any(face => Same(face, _disposable));

    private bool IsPooled(ITypeSymbol type)
        => _pooled is not null && type.OriginalDefinition.GetAttributes().Any(attribute => Same(attribute.AttributeClass, _pooled));

    private static IOperation? ByParameter(IInvocationOperation call, int ordinal)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol? from)
    {
        if (from is null) return false;
        for (; type is not null; type = type.BaseType)
            if (Same(type.OriginalDefinition, from)) return true;
        return false;
    }

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}

/// <summary>Where something was taken from.</summary>
internal enum RentalSource
{
    /// <summary>An array, given back by <c>Return</c>.</summary>
    ArrayPool,

    /// <summary>Memory with an owner, given back by <c>Dispose</c>.</summary>
    Owner,

    /// <summary>An object, given back by <c>Return</c>, or dropped where it is not worth keeping.</summary>
    ObjectPool,
}

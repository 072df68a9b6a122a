using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>What the operations of one method have to do with pools; remembered, and not yet judged.</summary>
internal sealed class PoolOperations(GrowableTypes growable, ObjectPools pools)
{
    private readonly object _gate = new();

    /// <summary>The storages that something is taken from.</summary>
    public HashSet<ISymbol> Taken { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The storages that a new buffer is put into.</summary>
    public HashSet<ISymbol> Filled { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The types of the buffers that are emptied.</summary>
    public HashSet<ITypeSymbol> Emptied { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What is known of the pools in fields and variables.</summary>
    public Dictionary<ISymbol, PolicyKind> Policies { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a new buffer is made, here or by a factory.</summary>
    public bool MakesBuffer { get; private set; }

    /// <summary>Whether a buffer may go into a pool, or to another method that puts it there.</summary>
    public bool MayPut { get; private set; }

    public void Add(IOperation operation)
    {
        lock (_gate) Remember(operation);
    }

    private void Remember(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation when growable.Contains(creation.Type):
                // new MemoryStream(array) cannot grow.
                if (!creation.Arguments.Any(static argument => argument.Value.Type is IArrayTypeSymbol)) MakesBuffer = true;
                return;
            case ITypeParameterObjectCreationOperation creation when growable.Contains(creation.Type): MakesBuffer = true; return;
            case IFieldInitializerOperation initializer:
                foreach (var field in initializer.InitializedFields)
                    if (pools.IsPool(field.Type)) Know(field, initializer.Value);
                return;
            case IPropertyInitializerOperation initializer:
                foreach (var property in initializer.InitializedProperties)
                    if (pools.IsPool(property.Type)) Know(property, initializer.Value);
                return;
            case IVariableDeclaratorOperation { Initializer: { } initializer } declarator when pools.IsPool(declarator.Symbol.Type):
                Know(declarator.Symbol, initializer.Value);
                return;
            case IFieldReferenceOperation reference:
                if (Storage.Taken(reference) is { } own) Taken.Add(own);
                return;
            case IInvocationOperation call: Remember(call); break;
            case ISimpleAssignmentOperation assignment: Remember(assignment); break;
        }
        if (Storage.Taken(operation) is { } taken) Taken.Add(taken);
        if (pools.Returned(operation) is { } returned && growable.Contains(Bare(returned).Type)) MayPut = true;
        if (Storage.Put(operation, null) is not { } put || !growable.Contains(Bare(put.Value).Type)) return;
        if (Bare(put.Value) is IObjectCreationOperation) Filled.Add(put.Storage);
        else MayPut = true;
    }

    private void Remember(IInvocationOperation call)
    {
        if (call.Instance is { } instance && growable.Contains(instance.Type) && IsEmptying(call.TargetMethod)) Emptied.Add(instance.Type!);
        if (growable.Contains(call.Type) && call.TargetMethod is { MethodKind: MethodKind.DelegateInvoke } or { DeclaringSyntaxReferences.IsEmpty: false }) MakesBuffer = true;
        if (!call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && call.Arguments.Any(argument => growable.Contains(argument.Value.Type))) MayPut = true;
    }

    private void Remember(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is IMemberReferenceOperation { Member: var member } && pools.IsPool(assignment.Target.Type)) Know(member, assignment.Value);
        if (assignment.Target is IPropertyReferenceOperation { Property.Name: "Length" or "Position", Instance: { } owner } && growable.Contains(owner.Type))
            Emptied.Add(owner.Type!);
    }

    private void Know(ISymbol pool, IOperation value) => Policies[pool] = pools.PolicyOf(value);

    private static bool IsEmptying(IMethodSymbol method) => (BufferMethods.After(method, true, Care.None) & Care.Emptied) != 0;

    private static IOperation Bare(IOperation value)
    {
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }
}

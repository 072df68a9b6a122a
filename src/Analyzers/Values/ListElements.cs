using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>The elements of a list or dictionary that is written out where it is made.</summary>
internal static class ListElements
{
    private const int MaxDepth = 4;

    /// <summary>All elements in order; <see langword="null"/> if there may be others.</summary>
    public static ImmutableArray<IOperation>? Of(IOperation value) => Of(value, MaxDepth);

    private static ImmutableArray<IOperation>? Of(IOperation value, int depth)
    {
        if (depth == 0) return null;
        var origin = Origin.Of(value);
        // What is added later is not seen here.
        if (origin is IObjectCreationOperation && IsUsedElsewhere(value)) return null;
        return origin switch
        {
            ICollectionExpressionOperation list => list.Elements.Any(static element => element is ISpreadOperation) ? null : list.Elements,
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] } => [],
            IObjectCreationOperation { Type: INamedTypeSymbol type } creation when IsCollection(type) => Added(creation),
            IInvocationOperation call => OfCall(call, depth - 1),
            IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } property } when IsCollection(property.Type) => [],
            IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true } field } when IsCollection(field.Type) => [],
            _ => null,
        };
    }

    /// <summary>The pairs of a dictionary that is written out; <see langword="null"/> if there may be others.</summary>
    public static ImmutableArray<(IOperation Key, IOperation Value)>? PairsOf(IOperation value)
    {
        if (Origin.Of(value) is not IObjectCreationOperation creation || IsUsedElsewhere(value)) return null;
        if (creation.Arguments.Any(static argument => argument.Parameter?.Type.TypeKind == TypeKind.Interface && argument.Parameter.Name == "collection")) return null;
        var pairs = ImmutableArray.CreateBuilder<(IOperation, IOperation)>();
        foreach (var element in creation.Initializer?.Initializers ?? [])
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment:
                    pairs.Add((key.Value, assignment.Value));
                    break;
                case IInvocationOperation { Arguments: [var key, var added] }:
                    pairs.Add((key.Value, added.Value));
                    break;
                default:
                    return null;
            }
        }
        return pairs.ToImmutable();
    }

    private static ImmutableArray<IOperation>? Added(IObjectCreationOperation creation)
    {
        // A list made from another one; a number is its capacity.
        if (creation.Arguments.Any(static argument => argument.Value.Type?.SpecialType != SpecialType.System_Int32)) return null;
        var added = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var element in creation.Initializer?.Initializers ?? [])
        {
            if (element is not IInvocationOperation { Arguments: [var argument] }) return null;
            added.Add(argument.Value);
        }
        return added.ToImmutable();
    }

    private static ImmutableArray<IOperation>? OfCall(IInvocationOperation call, int depth) => call switch
    {
        { TargetMethod: { Name: "Empty", IsStatic: true, ContainingType.Name: "Array" or "Enumerable" } } => [],
        { TargetMethod.Name: "ToArray" or "ToList" or "ToHashSet" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList" } => Copied(call, depth),
        _ => null,
    };

    private static ImmutableArray<IOperation>? Copied(IInvocationOperation call, int depth)
        => (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is { } source ? Of(source, depth) : null;

    private static bool IsUsedElsewhere(IOperation value)
        => Origin.Unwrap(value) is ILocalReferenceOperation local ? LocalUses.ReadsOf(local.Local, local).Skip(1).Any() : Origin.Unwrap(value) is IFieldReferenceOperation;

    private static bool IsCollection(ITypeSymbol type)
        => type.AllInterfaces.Any(static candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable);
}

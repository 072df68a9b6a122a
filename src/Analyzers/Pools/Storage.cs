using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Pools;

/// <summary>Where a home-made pool keeps what it was given: a collection, a channel, an array of slots, or one field.</summary>
internal static class Storage
{
    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "ConcurrentBag", "ConcurrentQueue", "ConcurrentStack", "BlockingCollection", "IProducerConsumerCollection", "Stack", "Queue", "List", "IList",
        "ICollection", "LinkedList", "Channel", "ChannelWriter", "ChannelReader",
    };

    private static readonly HashSet<string> Puts = new(StringComparer.Ordinal)
    {
        "Add", "TryAdd", "Push", "Enqueue", "TryWrite", "WriteAsync", "AddLast", "AddFirst",
    };

    private static readonly HashSet<string> Takes = new(StringComparer.Ordinal)
    {
        "Take", "TryTake", "Pop", "TryPop", "Dequeue", "TryDequeue", "TryRead", "ReadAsync", "RemoveAt", "RemoveLast", "RemoveFirst",
    };

    /// <summary>What an operation puts into a storage.</summary>
    public static (ISymbol Storage, IOperation Value)? Put(IOperation operation, CapturedValues? values) => operation switch
    {
        IInvocationOperation { Instance: { } instance, TargetMethod: { } method, Arguments.Length: 1 or 2 } call
            when Puts.Contains(method.Name) && IsCollection(method.ContainingType) && Of(instance, values) is { } storage
            => (storage, call.Arguments[0].Value),
        IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments.Length: >= 2 } call
            when IsInterlocked(method, out var valueIndex) && Of(call.Arguments[0].Value, values) is { } slot
            => (slot, call.Arguments[valueIndex].Value),
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field.IsStatic: true } field } assignment => (field.Field, assignment.Value),
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation element } assignment when Of(element.ArrayReference, values) is IFieldSymbol slots
            => (slots, assignment.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "ThreadLocal" } } local } assignment
            when Of(local.Instance, values) is { } storage => (storage, assignment.Value),
        _ => null,
    };

    /// <summary>The storage that an operation takes something from, so that it is no longer there.</summary>
    public static ISymbol? Taken(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance: { } instance, TargetMethod: { } method }
            when Takes.Contains(method.Name) && IsCollection(method.ContainingType) => Of(instance, null),
        IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments.Length: >= 2 } call
            when IsInterlocked(method, out var valueIndex) && IsNull(call.Arguments[valueIndex].Value) => Of(call.Arguments[0].Value, null),
        ISimpleAssignmentOperation assignment when IsNull(assignment.Value) => assignment.Target switch
        {
            IFieldReferenceOperation { Field.IsStatic: true } field => field.Field,
            IArrayElementReferenceOperation element => Of(element.ArrayReference, null),
            IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "ThreadLocal" } } local => Of(local.Instance, null),
            _ => null,
        },
        // Nobody else sees a thread's own field, so it needs not be emptied.
        IFieldReferenceOperation { Field: { IsStatic: true } field } when IsThreadStatic(field) => field,
        _ => null,
    };

    /// <summary>The project's own name for a storage: <c>_bag</c> in <c>_bag.Add</c>, <c>_channel</c> in <c>_channel.Writer.TryWrite</c>.</summary>
    public static ISymbol? Of(IOperation? storage, CapturedValues? values)
    {
        for (var depth = 0; depth < 16 && storage is not null; depth++)
        {
            switch (values is null ? storage : values.Unwrap(storage))
            {
                case IConversionOperation conversion: storage = conversion.Operand; break;
                case IConditionalAccessInstanceOperation access: storage = AccessedBy(access); break;
                case IFieldReferenceOperation field: return field.Field.OriginalDefinition;
                case IPropertyReferenceOperation { Property.Locations.IsEmpty: false } property when property.Property.Locations[0].IsInSource:
                    return property.Property.OriginalDefinition;
                case IPropertyReferenceOperation property: storage = property.Instance; break;
                case IArrayElementReferenceOperation element: storage = element.ArrayReference; break;
                case IInvocationOperation { Instance: { } instance }: storage = instance; break;
                case ILocalReferenceOperation local:
                    if (values?.Assignments.SingleValueOf(local.Local) is not { } value) return local.Local;
                    storage = value;
                    break;
                case IParameterReferenceOperation parameter: return parameter.Parameter;
                default: return null;
            }
        }
        return null;
    }

    private static IOperation? AccessedBy(IOperation access)
    {
        for (var parent = access.Parent; parent is not null; parent = parent.Parent)
            if (parent is IConditionalAccessOperation conditional) return conditional.Operation;
        return null;
    }

    private static bool IsCollection(INamedTypeSymbol type)
        => Collections.Contains(type.Name) && type.IsGenericType
            && type.ContainingNamespace is { Name: "Concurrent" or "Generic" or "Channels" or "ObjectModel" };

    private static bool IsInterlocked(IMethodSymbol method, out int value)
    {
        value = 1;
        return method is { ContainingType.Name: "Interlocked", Name: "Exchange" or "CompareExchange" }
            or { ContainingType.Name: "Volatile", Name: "Write" };
    }

    private static bool IsNull(IOperation value)
        => value is { ConstantValue: { HasValue: true, Value: null } }
            || value is IConversionOperation conversion && IsNull(conversion.Operand)
            || value is IDefaultValueOperation { Type.IsReferenceType: true };

    private static bool IsThreadStatic(IFieldSymbol field)
        => field.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "ThreadStaticAttribute", ContainingNamespace.Name: "System" });
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;
using NostrToolkit.Analyzers.Pools;

namespace NostrToolkit.Analyzers;

/// <summary>Which buffers are known not to be too large where a condition holds, or does not.</summary>
internal sealed class CapacityChecks(GrowableTypes growable, CapturedValues values)
{
    private readonly SizeReads _sizes = new(growable, values);

    /// <summary>The buffers that have a bound where the condition has the value.</summary>
    public IReadOnlyCollection<Place> Bounded(IOperation condition, bool value)
    {
        var places = new HashSet<Place>();
        Check(condition, value, places, 0);
        return places;
    }

    private void Check(IOperation? condition, bool value, HashSet<Place> places, int depth)
    {
        if (depth > 12) return;
        condition = values.Unwrap(condition);
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not: Check(not.Operand, !value, places, depth + 1); break;
            case IBinaryOperation binary: Check(binary, value, places, depth); break;
            case IIsPatternOperation pattern: Check(pattern.Value, pattern.Pattern, value, places, depth); break;
            case IInvocationOperation call: Check(call, places); break;
            case IPropertyReferenceOperation { Instance: { } instance } property when !IsOfPlatform(property.Property): AddBuffer(instance, places); break;
            case ILocalReferenceOperation local:
                if (values.Assignments.SingleValueOf(local.Local) is { } only) Check(only, value, places, depth + 1);
                else CheckEither(values.Assignments.ValuesOf(local.Local), places, depth);
                break;
            case IFlowCaptureReferenceOperation temporary: CheckEither(values.SourcesOf(temporary.Id), places, depth); break;
        }
    }

    // A variable that one of several checks has set: which way round is not worth a wrong alarm.
    private void CheckEither(IEnumerable<IOperation> conditions, HashSet<Place> places, int depth)
    {
        foreach (var condition in conditions)
        {
            Check(condition, true, places, depth + 1);
            Check(condition, false, places, depth + 1);
        }
    }

    private void Check(IBinaryOperation binary, bool value, HashSet<Place> places, int depth)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when value:
            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when !value:
                Check(binary.LeftOperand, value, places, depth + 1);
                Check(binary.RightOperand, value, places, depth + 1);
                break;
            default:
                Compare(binary.OperatorKind, binary.LeftOperand, binary.RightOperand, value, places);
                break;
        }
    }

    private void Compare(BinaryOperatorKind kind, IOperation left, IOperation right, bool value, HashSet<Place> places)
    {
        AddIfBounded(left, right, Upper(kind, value));
        AddIfBounded(right, left, Upper(Mirrored(kind), value));

        void AddIfBounded(IOperation size, IOperation bound, bool isUpper)
        {
            if (_sizes.BufferOf(size, out var isPlain) is not { } buffer || isPlain && !IsBound(bound)) return;
            if (isUpper || !isPlain && kind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)) places.Add(buffer);
        }
    }

    // Whether "size kind bound" puts a bound above the size where it is true, or false.
    private static bool Upper(BinaryOperatorKind kind, bool value) => kind switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.Equals => value,
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.NotEquals => !value,
        _ => false,
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private void Check(IOperation value, IPatternOperation pattern, bool matches, HashSet<Place> places, int depth)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated: Check(value, negated.Pattern, !matches, places, depth); break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when matches:
                Check(value, both.LeftPattern, true, places, depth);
                Check(value, both.RightPattern, true, places, depth);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when !matches:
                Check(value, either.LeftPattern, false, places, depth);
                Check(value, either.RightPattern, false, places, depth);
                break;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } }:
                Check(value, matches == constant, places, depth + 1);
                break;
            case IConstantPatternOperation constant: Compare(BinaryOperatorKind.Equals, value, constant.Value, matches, places); break;
            case IRelationalPatternOperation relational: Compare(relational.OperatorKind, value, relational.Value, matches, places); break;
            case IRecursivePatternOperation recursive when matches || recursive.PropertySubpatterns.Length == 1:
                foreach (var property in recursive.PropertySubpatterns)
                    if (IsUpper(property.Pattern, matches)) AddBuffer(value, places);
                break;
        }
    }

    // x is { Capacity: <= Max }
    private static bool IsUpper(IPatternOperation pattern, bool matches) => pattern switch
    {
        IRelationalPatternOperation relational => IsBound(relational.Value) && Upper(relational.OperatorKind, matches),
        INegatedPatternOperation negated => IsUpper(negated.Pattern, !matches),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when matches => IsUpper(both.LeftPattern, true) || IsUpper(both.RightPattern, true),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when !matches => IsUpper(either.LeftPattern, false) || IsUpper(either.RightPattern, false),
        IRecursivePatternOperation recursive when matches => recursive.PropertySubpatterns.Any(inner => IsUpper(inner.Pattern, true)),
        _ => false,
    };

    // "if (CanKeep(x))", "if (x.IsOversized())": another method decides. One of this project is looked at; one of .NET does not know our bounds.
    private void Check(IInvocationOperation call, HashSet<Place> places)
    {
        if (call.Type is not { SpecialType: SpecialType.System_Boolean } || IsOfPlatform(call.TargetMethod) && call.TargetMethod.MethodKind != MethodKind.DelegateInvoke) return;
        if (SourceMethods.IsKnown(call.TargetMethod) && !SourceMethods.LooksAtCapacity(call.TargetMethod)) return;
        if (call.Arguments.Any(argument => argument.Value.Type is { IsReferenceType: true } type && !growable.Contains(type))) return;
        if (call.Instance is { } instance) AddBuffer(instance, places);
        foreach (var argument in call.Arguments)
            if (!AddBuffer(argument.Value, places) && _sizes.BufferOf(argument.Value, out _) is { } sized) places.Add(sized);
    }

    private bool AddBuffer(IOperation value, HashSet<Place> places)
    {
        if (Place.Of(value, values) is not { } place) return false;
        places.Add(place);
        return true;
    }

    // "x.Count > 0" asks whether there is anything, not whether there is too much.
    private static bool IsBound(IOperation bound) => bound.ConstantValue is not { HasValue: true, Value: 0 or 0L or 1 or 1L or null or -1 or bool };

    private static bool IsOfPlatform(ISymbol member)
        => member.ContainingAssembly is { Name: { } name }
            && (name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name is "mscorlib" or "netstandard");
}

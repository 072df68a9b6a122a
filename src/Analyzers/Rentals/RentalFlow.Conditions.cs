using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Rentals;

internal sealed partial class RentalFlow
{
    protected override Ways Assume(IOperation condition, bool value, Ways state) => state.Select(way => Assume(way, condition, value));

    /// <summary>The way where a condition has a value; <see langword="null"/> if it cannot have it there.</summary>
    private Way? Assume(Way way, IOperation condition, bool value)
    {
        var test = Values.Unwrap(condition);
        switch (test)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not: return Assume(way, not.Operand, !value);
            case IIsNullOperation isNull: return AssumeNull(way, isNull.Operand, value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary:
                var equal = value == (binary.OperatorKind == BinaryOperatorKind.Equals);
                if (IsNull(binary.RightOperand)) return AssumeNull(way, binary.LeftOperand, equal);
                if (IsNull(binary.LeftOperand)) return AssumeNull(way, binary.RightOperand, equal);
                if (binary.RightOperand.ConstantValue is { HasValue: true, Value: bool constant }) return Assume(way, binary.LeftOperand, equal == constant);
                return way;
            case IIsPatternOperation { Pattern: var pattern } match: return AssumePattern(way, match.Value, pattern, value);
            case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }:
            case IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }:
            case IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean, Field.IsReadOnly: true }:
            case IFlowCaptureReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }:
                return Place.Written(test, Values) is { } flag && (flag.Symbol is not { } symbol || !_captured.Contains(symbol))
                    ? Know(way, flag, value ? HeldKind.True : HeldKind.False, value ? HeldKind.False : HeldKind.True)
                    : way;
            default: return way;
        }
    }

    private Way? AssumePattern(Way way, IOperation value, IPatternOperation pattern, bool matches) => pattern switch
    {
        INegatedPatternOperation negated => AssumePattern(way, value, negated.Pattern, !matches),
        IConstantPatternOperation { Value: var constant } when IsNull(constant) => AssumeNull(way, value, matches),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } } => Assume(way, value, matches == constant),
        IDeclarationPatternOperation or IRecursivePatternOperation or ITypePatternOperation when matches => AssumeNull(way, value, false),
        IDeclarationPatternOperation declaration when SymbolEqualityComparer.Default.Equals(declaration.MatchedType, value.Type) => AssumeNull(way, value, true),
        IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } => AssumeNull(way, value, true),
        _ => way,
    };

    private Way? AssumeNull(Way way, IOperation value, bool isNull)
    {
        var held = ValueOf(way, value);
        if (held.IsRented) return isNull ? null : way;
        if (Place.Written(value, Values) is not { } place || place.IsMember || place.Symbol is { } symbol && _captured.Contains(symbol)) return way;
        return Know(way, place, isNull ? HeldKind.Null : HeldKind.NotNull, isNull ? HeldKind.NotNull : HeldKind.Null);
    }

    private static Way? Know(Way way, Place place, HeldKind kind, HeldKind opposite)
    {
        var known = way[place].Kind;
        return known == opposite ? null : known == HeldKind.Unknown ? way.Set(place, new Held(kind)) : way;
    }

    private static bool IsNull(IOperation value) => value.ConstantValue is { HasValue: true, Value: null };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Flow;

namespace NostrToolkit.Analyzers.Rentals;

internal sealed partial class RentalFlow
{
    private void Look(IOperation operation, Ways state)
    {
        if (state.All.IsEmpty) return;
        switch (operation)
        {
            case IInvocationOperation call when ReturnedBy(call) is { } returned:
                LookAtReturn(call, returned, state);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IFlowCaptureReferenceOperation
                when Place.Written(operation, Values) is { } place && IsUse(operation):
                Find(RentalMistake.UseAfterReturn, operation.Syntax, operation.Syntax.ToString(), state.All, way =>
                    way[place] is { IsRented: true } held && way.Rentals.TryGetValue(held.Rental!, out var became) && (became & RentalState.Returned) != 0);
                break;
        }
    }

    private void LookAtReturn(IInvocationOperation call, IOperation returned, Ways state)
    {
        // Owners may be disposed of twice, and "using" does it without being asked.
        var name = returned.Syntax.ToString();
        if (!call.IsImplicit)
        {
            Find(RentalMistake.DoubleReturn, call.Syntax, name, state.All, way =>
                ValueOf(way, returned) is { Kind: HeldKind.Rental } held
                && way.Rentals.TryGetValue(held.Rental!, out var became) && (became & RentalState.Returned) != 0);
        }
        if (!RentalCalls.LeavesContent(call)) return;
        List<Way> unexceptional = [.. state.All.Where(static way => !way.IsExceptional)];
        Find(RentalMistake.UnclearedKey, call.Syntax, name, unexceptional, way =>
            ValueOf(way, returned) is { Kind: HeldKind.Rental } held
            && way.Rentals.TryGetValue(held.Rental!, out var became) && (became & (RentalState.Secret | RentalState.Returned)) == RentalState.Secret);
    }

    // To ask for null or for the length, or to put something else in the variable, is no use of what it held.
    private bool IsUse(IOperation reference)
    {
        var child = reference;
        for (var parent = reference.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation: continue;
                case ISimpleAssignmentOperation assignment: return assignment.Target != child && !IsLocal(assignment.Target);
                case IFlowCaptureOperation or IIsNullOperation or IBinaryOperation or IIsPatternOperation: return false;
                case IPropertyReferenceOperation { Property.Name: "Length" or "IsEmpty" or "Count" }: return false;
                case IInvocationOperation call when call.Instance == child: return ReturnedBy(call) != child && Values.Unwrap(ReturnedBy(call)) != reference;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out }: return false;
                case IArgumentOperation { Parent: IInvocationOperation call } argument: return ReturnedBy(call) != argument.Value && !IsCheck(call);
                default: return true;
            }
        }
        return true;
    }

    // A copy of the reference is no use yet.
    private static bool IsLocal(IOperation target) => target is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation;

    private static bool IsCheck(IInvocationOperation call) => call.TargetMethod.Name is "ReferenceEquals" or "KeepAlive" || call.TargetMethod.ContainingType.Name is "Debug";
}

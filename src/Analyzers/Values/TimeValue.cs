using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>A time as seconds after something: after 1970 for a constant, after "now", or after what a variable holds.</summary>
/// <param name="After">What it is counted from; empty for 1970.</param>
/// <param name="Seconds">How many seconds later.</param>
internal readonly record struct TimeValue(string After, double Seconds)
{
    private const string Epoch = "";
    private const string Present = "now";

    /// <summary><see langword="null"/> for a time that the source does not tell.</summary>
    public static TimeValue? Of(IOperation value, int depth = 0)
    {
        var origin = Origin.Of(value);
        if (Constants.NumberOf(origin) is { } constant) return new TimeValue(Epoch, constant);
        return depth > 8 ? null : origin switch
        {
            ILocalReferenceOperation local => new TimeValue("local " + local.Local.Name, 0),
            IParameterReferenceOperation parameter => new TimeValue("parameter " + parameter.Parameter.Name, 0),
            IObjectCreationOperation { Arguments: [var only] } => Of(only.Value, depth + 1),
            IPropertyReferenceOperation { Property.Name: "UtcNow" or "Now" } => new TimeValue(Present, 0),
            IPropertyReferenceOperation { Property.Name: "Seconds", Instance: { } time } => Of(time, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Later(Of(sum.LeftOperand, depth + 1), Duration(sum.RightOperand)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference => Later(Of(difference.LeftOperand, depth + 1), -Duration(difference.RightOperand)),
            IInvocationOperation call => OfCall(call, depth + 1),
            _ => null,
        };
    }

    private static TimeValue? OfCall(IInvocationOperation call, int depth) => call.TargetMethod.Name switch
    {
        "GetUtcNow" => new TimeValue(Present, 0),
        "Now" when call.TargetMethod.ContainingType.Name == "UnixTime" => new TimeValue(Present, 0),
        "ToUnixTimeSeconds" or "ToUniversalTime" when call.Instance is { } time => Of(time, depth),
        "AddSeconds" or "AddMinutes" or "AddHours" or "AddDays" when call is { Instance: { } time, Arguments: [var count] }
            => Later(Of(time, depth), Real(count.Value) * UnitOf(call.TargetMethod.Name)),
        "Add" when call is { Instance: { } time, Arguments: [var span] } => Later(Of(time, depth), Duration(span.Value)),
        "Subtract" when call is { Instance: { } time, Arguments: [var span] } => Later(Of(time, depth), -Duration(span.Value)),
        _ => null,
    };

    private static double? Duration(IOperation value)
        => Origin.Of(value) is IInvocationOperation { TargetMethod: { ContainingType.Name: "TimeSpan", Name: { } name } } call && name.StartsWith("From", StringComparison.Ordinal)
            ? Real(call.Arguments[0].Value) * UnitOf(name)
            : Real(value);

    private static double? UnitOf(string name) => name switch
    {
        "AddSeconds" or "FromSeconds" => 1,
        "AddMinutes" or "FromMinutes" => 60,
        "AddHours" or "FromHours" => 3_600,
        "AddDays" or "FromDays" => 86_400,
        _ => null,
    };

    private static double? Real(IOperation value)
        => Origin.Of(value).ConstantValue is { HasValue: true, Value: double number } ? number : Constants.NumberOf(value);

    private static TimeValue? Later(TimeValue? time, double? seconds)
        => time is { } start && seconds is { } offset ? start with { Seconds = start.Seconds + offset } : null;
}

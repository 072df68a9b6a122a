using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>How long a text is at least, in UTF-16 code units.</summary>
internal static class TextLength
{
    private const int HexOfKey = 64;

    /// <summary>The sum of what is known; 0 for what is not.</summary>
    public static int AtLeast(IOperation value, int depth = 0)
    {
        var origin = Origin.Of(value);
        if (origin.ConstantValue is { HasValue: true, Value: string constant }) return constant.Length;
        return depth > 16 ? 0 : origin switch
        {
            IInterpolatedStringOperation text => text.Parts.Sum(part => OfPart(part, depth + 1)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum
                => AtLeast(sum.LeftOperand, depth + 1) + AtLeast(sum.RightOperand, depth + 1),
            IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [_, var count] } => (int)Math.Min(Constants.NumberOf(count.Value) ?? 0, int.MaxValue),
            IInvocationOperation { TargetMethod: { Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } } call
                => call.Arguments.Sum(argument => AtLeast(argument.Value, depth + 1)),
            IInvocationOperation { TargetMethod: { Name: "Encode", ContainingType.Name: "Nip19" } } => 63,
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } call => OfPrinted(instance.Type, call.Arguments.FirstOrDefault()?.Value),
            { Type: { SpecialType: not SpecialType.System_String } type } => OfPrinted(type, format: (string?)null),
            _ => 0,
        };
    }

    private static int OfPart(IInterpolatedStringContentOperation part, int depth) => part switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => text.Length,
        IInterpolationOperation { FormatString: { } format } hole => OfPrinted(hole.Expression.Type, format),
        IInterpolationOperation hole => AtLeast(hole.Expression, depth),
        _ => 0,
    };

    private static int OfPrinted(ITypeSymbol? type, IOperation? format)
        => OfPrinted(type, format is null ? null : format.ConstantValue is { HasValue: true, Value: string text } ? text : "?");

    // Ids and keys print themselves as hexadecimal digits.
    private static int OfPrinted(ITypeSymbol? type, string? format) => (type?.ContainingNamespace?.ToDisplayString(), type?.Name) switch
    {
        ("NostrToolkit", "PublicKey" or "EventId" or "Bytes32") => HexOfKey,
        ("NostrToolkit", "Signature") => 2 * HexOfKey,
        ("System", "Guid") => format switch { "N" or "n" => 32, null or "" or "D" or "d" => 36, "B" or "b" or "P" or "p" => 38, "X" or "x" => 68, _ => 32 },
        _ => 0,
    };
}

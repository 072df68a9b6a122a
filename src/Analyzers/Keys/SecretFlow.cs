using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Outputs;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers.Keys;

/// <summary>Where the text or the bytes of a secret key go within one method.</summary>
internal static class SecretFlow
{
    /// <summary>Whether a call reads a secret key from its first argument, or writes one into a buffer.</summary>
    public static bool Handles(IInvocationOperation call)
        => call.TargetMethod.Name switch
        {
            "TryParse" or "TryCreate" or "CopyTo" => Toolkit.Is(call.TargetMethod.ContainingType, "SecretKey"),
            "EncodeSecretKey" => Toolkit.Is(call.TargetMethod.ContainingType, "Nip19"),
            _ => false,
        };

    /// <summary>The values that hold a secret and are told to somebody, and to whom.</summary>
    public static IEnumerable<(IOperation Value, string Where)> Leaks(IEnumerable<IOperation> blocks, IEnumerable<IInvocationOperation> calls)
    {
        var secrets = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var call in calls)
            if (SymbolOf(BufferOf(call)) is { } symbol) secrets.Add(symbol);
        var operations = blocks.SelectMany(static block => block.DescendantsAndSelf()).ToList();
        Spread(operations, secrets);
        foreach (var operation in operations)
        {
            var where = Outlets.Of(operation) switch
            {
                Outlet.Console => "the console",
                Outlet.Log or Outlet.DebugLog => "a log",
                Outlet.Exception => "the message of an exception",
                _ => null,
            };
            if (where is null) continue;
            foreach (var argument in operation.ChildOperations.OfType<IArgumentOperation>())
                if (FirstSecret(argument.Value, secrets) is { } secret) yield return (secret, where);
        }
    }

    private static IOperation? BufferOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "EncodeSecretKey" => call.Arguments is [_, var text] ? text.Value : null,
        _ => call.Arguments is [var first, ..] ? first.Value : null,
    };

    private static void Spread(List<IOperation> operations, HashSet<ISymbol> secrets)
    {
        for (var before = -1; before != secrets.Count;)
        {
            before = secrets.Count;
            foreach (var operation in operations)
            {
                var (target, value) = operation switch
                {
                    IVariableDeclaratorOperation { Initializer: { } initializer } declarator => ((ISymbol?)declarator.Symbol, initializer.Value),
                    ISimpleAssignmentOperation assignment => (SymbolOf(assignment.Target), assignment.Value),
                    _ => (null, null),
                };
                if (target is not null && value is not null && Holds(value, secrets)) secrets.Add(target);
            }
        }
    }

    private static IOperation? FirstSecret(IOperation value, HashSet<ISymbol> secrets) => value switch
    {
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Select(static hole => hole.Expression).FirstOrDefault(hole => Holds(hole, secrets)),
        IInterpolatedStringHandlerCreationOperation handler => FirstSecret(handler.Content, secrets),
        IInterpolatedStringAdditionOperation sum => FirstSecret(sum.Left, secrets) ?? FirstSecret(sum.Right, secrets),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => FirstSecret(sum.LeftOperand, secrets) ?? FirstSecret(sum.RightOperand, secrets),
        IConversionOperation conversion => FirstSecret(conversion.Operand, secrets),
        IArrayCreationOperation { Initializer: { } list } => list.ElementValues.Select(element => FirstSecret(element, secrets)).FirstOrDefault(static found => found is not null),
        ICollectionExpressionOperation list => list.Elements.Select(element => FirstSecret(element, secrets)).FirstOrDefault(static found => found is not null),
        _ => Holds(value, secrets) ? value : null,
    };

    // A part of a text, or its length, gives nothing away that would help.
    private static bool Holds(IOperation value, HashSet<ISymbol> secrets) => value switch
    {
        IConversionOperation conversion => Holds(conversion.Operand, secrets),
        IParenthesizedOperation parenthesized => Holds(parenthesized.Operand, secrets),
        ICoalesceOperation choice => Holds(choice.Value, secrets),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(hole => Holds(hole.Expression, secrets)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Holds(sum.LeftOperand, secrets) || Holds(sum.RightOperand, secrets),
        IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } text => text.Arguments.Any(argument => Holds(argument.Value, secrets)),
        IInvocationOperation call when IsSameText(call.TargetMethod) => call.Instance is { } instance && Holds(instance, secrets) || call.Arguments.Any(argument => Holds(argument.Value, secrets)),
        _ => SymbolOf(value) is { } symbol && secrets.Contains(symbol),
    };

    private static bool IsSameText(IMethodSymbol method)
        => method.Name is "ToString" or "Trim" or "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "AsSpan" or "AsMemory" or "ToArray"
            or "Concat" or "Join" or "Format" or "GetString" or "ToHexString" or "ToHexStringLower" or "ToBase64String" or "Encode" or "FromHexString"
            && method.ContainingNamespace.ToDisplayString() is "System" or "System.Text" or "System.Linq" or "NostrToolkit" or "NostrToolkit.Wire";

    private static ISymbol? SymbolOf(IOperation? value) => value is null ? null : Origin.Unwrap(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "Trim" } call => SymbolOf(call.Instance ?? call.Arguments.FirstOrDefault()?.Value),
        IDeclarationExpressionOperation declaration => SymbolOf(declaration.Expression),
        _ => null,
    };
}

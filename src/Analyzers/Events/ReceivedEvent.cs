using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers.Events;

/// <summary>An event as it came in: the <c>Event</c> of a message, or what <c>EventView.TryRead</c> gives out.</summary>
internal static class ReceivedEvent
{
    /// <summary>Whether an operation reads one.</summary>
    public static bool IsRead(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation property => IsOfMessage(property),
        IInvocationOperation { TargetMethod.Name: "TryRead" } call => Toolkit.Is(call.TargetMethod.ContainingType, "EventView"),
        _ => false,
    };

    /// <summary>
    /// What holds the event that a value is, or is part of: the message or the variable. <see langword="null"/> for another value, and for what an
    /// event claims of itself to be found by: its id, kind and time.
    /// </summary>
    public static ISymbol? HolderOf(IOperation value, int depth = 0)
    {
        if (depth > 12) return null;
        var plain = Origin.Unwrap(value);
        switch (plain)
        {
            case IPropertyReferenceOperation property when IsOfMessage(property):
                return SymbolOf(property.Instance!);
            // What a typed kind has read from it.
            case ILocalReferenceOperation local when Toolkit.KindOf(local.Type) is not null:
                return GivenOutBy(local) is { Arguments: [var view, ..] } ? HolderOf(view.Value, depth + 1) : null;
            case IPropertyReferenceOperation { Instance: { } typed } when Toolkit.KindOf(typed.Type) is not null:
                return HolderOf(typed, depth + 1);
            case ILocalReferenceOperation local when Toolkit.Is(local.Type, "EventView"):
                // A view that is another one's copy.
                return LocalUses.OnlyValueOf(local) is { } made ? HolderOf(made, depth + 1) : GivenOutBy(local) is { } reading && IsRead(reading) ? local.Local : null;
            case ILocalReferenceOperation local:
                return LocalUses.OnlyValueOf(local) is { } given ? HolderOf(given, depth + 1) : null;
            case IPropertyReferenceOperation { Instance: { } whole, Property.Name: "Content" or "PublicKey" or "Tags" or "Json" or "Span" or "Value" or "Raw" }:
                return HolderOf(whole, depth + 1);
            case IInvocationOperation { TargetMethod.Name: "ToOwned" or "ToString" or "ToArray" or "FirstValue", Instance: { } part }:
                return HolderOf(part, depth + 1);
            case IInvocationOperation { TargetMethod: { Name: "GetString" or "Encode" or "Concat" or "ToHexStringLower" or "ToArray", IsExtensionMethod: false } } call:
                return call.Arguments.Select(argument => HolderOf(argument.Value, depth + 1)).FirstOrDefault(static holder => holder is not null);
            case IInterpolatedStringOperation text:
                return text.Parts.OfType<IInterpolationOperation>().Select(hole => HolderOf(hole.Expression, depth + 1)).FirstOrDefault(static holder => holder is not null);
            case IInterpolatedStringHandlerCreationOperation handler:
                return HolderOf(handler.Content, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                return HolderOf(sum.LeftOperand, depth + 1) ?? HolderOf(sum.RightOperand, depth + 1);
            case IArrayCreationOperation { Initializer: { } list }:
                return list.ElementValues.Select(element => HolderOf(element, depth + 1)).FirstOrDefault(static holder => holder is not null);
            case ICollectionExpressionOperation list:
                return list.Elements.Select(element => HolderOf(element, depth + 1)).FirstOrDefault(static holder => holder is not null);
            case IConditionalAccessOperation access:
                return HolderOf(access.Operation, depth + 1);
            default:
                return null;
        }
    }

    /// <summary>Whether an operation names a holder anywhere in it.</summary>
    public static bool Mentions(IOperation operation, ISymbol holder)
        => operation.DescendantsAndSelf().Any(part => part switch
        {
            ILocalReferenceOperation local => Same(local.Local, holder) || Toolkit.Is(local.Type, "EventView") && Same(HolderOf(local), holder),
            IParameterReferenceOperation parameter => Same(parameter.Parameter, holder),
            _ => false,
        });

    private static bool IsOfMessage(IPropertyReferenceOperation property)
        => property is { Property.Name: "Event", Instance: { Type: { } message } }
            && Toolkit.Is(property.Type, "EventView")
            && (Toolkit.Is(message, "EventMessage") || Toolkit.Is(message, "PublishMessage") || Toolkit.Is(message, "AuthMessage"));

    private static IInvocationOperation? GivenOutBy(ILocalReferenceOperation local)
        => LocalUses.Of(local.Local, local)
            .Select(static use => Passed.ArgumentOf(Declared(use)))
            .FirstOrDefault(static argument => argument is { Parameter.RefKind: RefKind.Out, Parent: IInvocationOperation { TargetMethod.Name: "TryRead" } })
            ?.Parent as IInvocationOperation;

    private static IOperation Declared(IOperation use) => use.Parent is IDeclarationExpressionOperation declaration ? declaration : use;

    private static ISymbol? SymbolOf(IOperation message) => Origin.Unwrap(message) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>
/// Which expressions of a method show the memory of its parameters. Where a variable ever does, it is taken to: people do not reuse
/// one for a copy.
/// </summary>
internal sealed class ViewFlow
{
    private readonly MessageViews _views;
    private readonly Dictionary<ISymbol, IParameterSymbol> _shown = new(SymbolEqualityComparer.Default);

    public ViewFlow(MessageViews views, IMethodSymbol method, IOperation body)
    {
        _views = views;
        foreach (var parameter in method.Parameters)
            if (views.Contains(parameter.Type)) _shown[parameter] = parameter;
        if (_shown.Count == 0) return;
        for (var known = 0; known < _shown.Count;)
        {
            known = _shown.Count;
            foreach (var operation in body.DescendantsAndSelf()) Follow(operation);
        }
    }

    /// <summary>Whether no parameter shows any memory.</summary>
    public bool IsEmpty => _shown.Count == 0;

    /// <summary>Whether a variable shows the memory of a parameter.</summary>
    public IParameterSymbol? ShownBy(ISymbol variable) => _shown.TryGetValue(variable, out var parameter) ? parameter : null;

    /// <summary>The parameter whose memory an expression shows, and where in it.</summary>
    public (IParameterSymbol Parameter, IOperation View)? Shown(IOperation? value)
    {
        while (value is IConversionOperation or IParenthesizedOperation)
            value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        if (value is null || !_views.Contains(value.Type)) return null;
        switch (value)
        {
            case ILocalReferenceOperation local: return Own(local.Local);
            case IParameterReferenceOperation parameter: return Own(parameter.Parameter);
            case IInvocationOperation { TargetMethod.Name: "ToOwned" or "ToArray" or "Clone" or "Copy" }: return null;
            case IInvocationOperation call:
                return Whole(call.Instance) ?? (call.TargetMethod.IsStatic ? call.Arguments.Select(argument => Whole(argument.Value)).FirstOrDefault(static found => found is not null) : null);
            case IObjectCreationOperation creation:
                return creation.Arguments.Select(static argument => argument.Value).Concat(Initialized(creation.Initializer)).Select(Shown).FirstOrDefault(static found => found is not null);
            case IAnonymousObjectCreationOperation anonymous:
                return anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(set => Shown(set.Value)).FirstOrDefault(static found => found is not null);
            case ITupleOperation or IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation:
                return value.ChildOperations.Select(Shown).FirstOrDefault(static found => found is not null);
            default:
                return value.ChildOperations.Select(Whole).FirstOrDefault(static found => found is not null);
        }

        (IParameterSymbol, IOperation)? Own(ISymbol variable) => ShownBy(variable) is { } parameter ? (parameter, value) : null;
        (IParameterSymbol, IOperation)? Whole(IOperation? part) => Shown(part) is { } found ? (found.Parameter, value) : null;
    }

    private static IEnumerable<IOperation> Initialized(IObjectOrCollectionInitializerOperation? initializer)
        => initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(static set => set.Value) ?? [];

    private void Follow(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator: Add(declarator.Symbol, value); break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment: Add(target.Local, assignment.Value); break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation item } loop: Add(item.Symbol, loop.Collection); break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared } when PatternValue(operation) is { } value: Add(declared, value); break;
            case IRecursivePatternOperation { DeclaredSymbol: { } declared } when PatternValue(operation) is { } value: Add(declared, value); break;
            // EventMessage.TryRead(message, out var read, out _)
            case IInvocationOperation call:
                foreach (var argument in call.Arguments)
                    if (argument is { Parameter.RefKind: RefKind.Out } && LocalOf(argument.Value) is { } local && _views.Contains(local.Type))
                        foreach (var other in call.Arguments) Add(local, other.Value);
                if (call.Instance is { } instance)
                    foreach (var argument in call.Arguments)
                        if (argument is { Parameter.RefKind: RefKind.Out } && LocalOf(argument.Value) is { } local) Add(local, instance);
                break;
        }
    }

    private void Add(ISymbol variable, IOperation value)
    {
        var type = variable is ILocalSymbol local ? local.Type : null;
        if (_shown.ContainsKey(variable) || !_views.Contains(type) || Shown(value) is not { } found) return;
        _shown[variable] = found.Parameter;
    }

    private static IOperation? PatternValue(IOperation pattern)
    {
        for (var parent = pattern.Parent; parent is not null; parent = parent.Parent)
            if (parent is IIsPatternOperation match) return match.Value;
        return null;
    }

    private static ILocalSymbol? LocalOf(IOperation value) => value switch
    {
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local } => local.Local,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>
/// The whole of a member's code, lambdas and local functions included: which variables stand for what, which functions it has, and where a
/// gate has been passed.
/// </summary>
internal sealed class CodeBody
{
    private readonly Dictionary<ISymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ILocalFunctionOperation> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly List<TextSpan> _functions = [];
    private readonly List<TextSpan> _locks = [];
    private readonly List<int> _gates = [];

    public CodeBody(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        Root = operation;
        Lambdas = [];
        foreach (var part in Root.DescendantsAndSelf()) Note(part);
    }

    public IOperation Root { get; }

    /// <summary>All lambdas, the outer ones first.</summary>
    public List<IAnonymousFunctionOperation> Lambdas { get; }

    public IEnumerable<ILocalFunctionOperation> LocalFunctions => _localFunctions.Values;

    public ILocalFunctionOperation? LocalFunction(IMethodSymbol symbol) => _localFunctions.TryGetValue(symbol.OriginalDefinition, out var function) ? function : null;

    /// <summary>What a variable is given where it is declared, and never again.</summary>
    public IOperation? ValueOf(ISymbol variable) => _values.TryGetValue(variable, out var value) ? value : null;

    /// <summary>How an object is reached; <see langword="null"/> for one that a call has made, or that an index chose.</summary>
    public WriterPath? PathOf(IOperation? value, int depth = 0)
    {
        if (depth > 16) return null;
        switch (value)
        {
            case IConversionOperation conversion: return PathOf(conversion.Operand, depth + 1);
            case IParenthesizedOperation parenthesized: return PathOf(parenthesized.Operand, depth + 1);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }: return WriterPath.This;
            case ILocalReferenceOperation { Local: var local }:
                return PathOf(ValueOf(local), depth + 1) ?? new WriterPath(local, []);
            case IParameterReferenceOperation parameter: return WriterPath.Of(parameter.Parameter);
            case IFieldReferenceOperation field: return PathOf(field.Field, field.Instance, depth);
            case IPropertyReferenceOperation { Arguments.IsEmpty: true } property: return PathOf(property.Property, property.Instance, depth);
            case IConditionalAccessInstanceOperation instance: return PathOf(AccessedBy(instance), depth + 1);
            case ICoalesceOperation { WhenNull: IThrowOperation } coalesce: return PathOf(coalesce.Value, depth + 1);
            default: return null;
        }
    }

    /// <summary>Whether, in its own function, a lock is held around a place, or a gate was passed before it.</summary>
    public bool IsGated(SyntaxNode place)
    {
        if (_gates.Count == 0 && _locks.Count == 0) return false;
        var position = place.SpanStart;
        var function = FunctionAround(position);
        return IsLocked(place) || _gates.Exists(gate => gate < position && FunctionAround(gate) == function);
    }

    /// <summary>Whether, in its own function, a <c>lock</c> statement is around a place.</summary>
    public bool IsLocked(SyntaxNode place)
        => _locks.Exists(held => held.Contains(place.Span) && FunctionAround(held.Start) == FunctionAround(place.SpanStart));

    private WriterPath? PathOf(ISymbol member, IOperation? instance, int depth)
        => instance is null ? new WriterPath(member, []) : PathOf(instance, depth + 1)?.Then(member);

    private static IOperation? AccessedBy(IOperation instance)
    {
        var inside = instance;
        for (var parent = instance.Parent; parent is not null; inside = parent, parent = parent.Parent)
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == inside) return access.Operation;
        return null;
    }

    private TextSpan FunctionAround(int position)
    {
        var around = Root.Syntax.Span;
        foreach (var function in _functions)
            if (function.Contains(position) && function.Length < around.Length) around = function;
        return around;
    }

    private void Note(IOperation part)
    {
        switch (part)
        {
            case IAnonymousFunctionOperation lambda:
                Lambdas.Add(lambda);
                _functions.Add(lambda.Syntax.Span);
                break;
            case ILocalFunctionOperation function:
                _localFunctions[function.Symbol] = function;
                _functions.Add(function.Syntax.Span);
                break;
            case IVariableDeclaratorOperation { Initializer: { } initializer } declarator:
                Set(declarator.Symbol, initializer.Value);
                break;
            case IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } declared }, Value: var value }:
                Set(declared, value);
                break;
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: { } declared }, Value: var value }:
                Set(declared, value);
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation assigned }:
                _values[assigned.Local] = null;
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: ILocalReferenceOperation passed }:
                _values[passed.Local] = null;
                break;
            case ILockOperation held:
                _locks.Add(held.Body.Syntax.Span);
                break;
            case IInvocationOperation call when Gates.IsPassedBy(call):
                _gates.Add(call.Syntax.SpanStart);
                break;
        }
    }

    private void Set(ISymbol variable, IOperation value) => _values[variable] = _values.ContainsKey(variable) ? null : value;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Flow;

/// <summary>
/// The temporaries of a control-flow graph: <c>a?.B</c> and <c>c ? x : y</c> are taken apart into blocks, and what crosses from one to
/// the next is captured under a number.
/// </summary>
internal sealed class CapturedValues
{
    private readonly Dictionary<CaptureId, List<IOperation>> _values = [];
    private int _depth;

    public CapturedValues(ControlFlowGraph graph)
    {
        Assignments = new Assignments(graph);
        foreach (var block in graph.Blocks)
            foreach (var operation in block.Operations)
                if (operation is IFlowCaptureOperation capture)
                {
                    if (!_values.TryGetValue(capture.Id, out var values)) _values.Add(capture.Id, values = []);
                    values.Add(capture.Value);
                }
    }

    /// <summary>What the local variables are set to.</summary>
    public Assignments Assignments { get; }

    /// <summary>The place that a local variable is only another name for: it is set once, and from there.</summary>
    public Place? AliasOf(ILocalSymbol local)
    {
        if (Assignments.SingleValueOf(local) is not { } value || ++_depth > 16) return null;
        try
        {
            return Unwrap(value) is IFlowCaptureReferenceOperation ? null : Place.Of(value, this);
        }
        finally
        {
            _depth = 0;
        }
    }

    /// <summary>
    /// The variable, parameter, field or property that a value is read from, through conversions, <c>await</c> and temporaries;
    /// <see langword="null"/> for a value that is made where it stands, and for one that may come from two places.
    /// </summary>
    public ISymbol? SymbolOf(IOperation? value) => Unwrap(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        _ => null,
    };

    /// <summary>All that a temporary may stand for.</summary>
    public IReadOnlyList<IOperation> SourcesOf(CaptureId id) => _values.TryGetValue(id, out var values) ? values : [];

    /// <summary>The value behind conversions, parentheses, <c>await</c> and a temporary with one source.</summary>
    public IOperation? Unwrap(IOperation? value)
    {
        // A temporary may stand for another one; a circle cannot be built, but a bound costs nothing.
        for (var depth = 0; depth < 32; depth++)
        {
            switch (value)
            {
                case IConversionOperation conversion: value = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: value = parenthesized.Operand; break;
                case IAwaitOperation awaited: value = awaited.Operation; break;
                case IFlowCaptureReferenceOperation reference when _values.TryGetValue(reference.Id, out var values) && values.Count == 1:
                    value = values[0];
                    break;
                default: return value;
            }
        }
        return value;
    }
}

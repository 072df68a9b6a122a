using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>The members that <c>new T { ... }</c> gives a value, and each <c>with { ... }</c> behind it.</summary>
internal sealed class ObjectMembers
{
    private const int MaxDepth = 8;

    private readonly Dictionary<string, ISimpleAssignmentOperation> _assignments = new(StringComparer.Ordinal);

    private ObjectMembers(IOperation expression) => Expression = expression;

    /// <summary>The last <c>new</c> or <c>with</c>.</summary>
    public IOperation Expression { get; }

    /// <summary>Whether nothing else can have given members a value.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>What a member is given; <see langword="null"/> if nothing, or an explicit <c>null</c>.</summary>
    public IOperation? this[string member]
        => AssignmentOf(member) is { } assignment && Origin.Of(assignment.Value) is not { ConstantValue: { HasValue: true, Value: null } }
            ? assignment.Value
            : null;

    /// <summary>Where a member is given a value.</summary>
    public ISimpleAssignmentOperation? AssignmentOf(string member) => _assignments.TryGetValue(member, out var assignment) ? assignment : null;

    /// <summary>Of an object that is made where the trail of the value ends; <see langword="null"/> if it is not made in sight.</summary>
    public static ObjectMembers? Of(IOperation value, ITypeSymbol type) => Of(value, type, MaxDepth);

    // While somebody types, a variable may be made of itself.
    private static ObjectMembers? Of(IOperation value, ITypeSymbol type, int depth)
    {
        var origin = Origin.Of(value);
        if (depth == 0 || !SymbolEqualityComparer.Default.Equals(origin.Type, type)) return null;
        switch (origin)
        {
            case IObjectCreationOperation creation:
                var made = new ObjectMembers(creation) { IsComplete = creation.Arguments.IsEmpty };
                made.Add(creation.Initializer);
                return made;
            case IWithOperation with:
                var members = new ObjectMembers(with);
                if (Of(with.Operand, type, depth - 1) is { } before)
                {
                    foreach (var pair in before._assignments) members._assignments[pair.Key] = pair.Value;
                    members.IsComplete = before.IsComplete;
                }
                members.Add(with.Initializer);
                return members;
            default:
                return null;
        }
    }

    private void Add(IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
            if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: false } property) _assignments[property.Property.Name] = assignment;
    }
}

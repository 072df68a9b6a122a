using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Flow;

/// <summary>Where an object is found: a variable, or a member reached from one, such as <c>this._buffer</c> or <c>item.Buffer</c>.</summary>
internal sealed class Place : IEquatable<Place>
{
    private readonly object _key;

    private Place(object key, Place? owner)
    {
        _key = key;
        Owner = owner;
    }

    /// <summary>What the member is reached from; <see langword="null"/> for a variable and for a member of the type itself.</summary>
    public Place? Owner { get; }

    /// <summary>The variable or the member; <see langword="null"/> for a temporary of the compiler's.</summary>
    public ISymbol? Symbol => _key as ISymbol;

    public static Place Of(ISymbol symbol) => new(symbol, null);

    public static Place Of(CaptureId temporary) => new(temporary, null);

    /// <summary>The object's first place: a variable that is set once, from another place, is another name for that.</summary>
    /// <returns><see langword="null"/> for a value that is made where it stands.</returns>
    public static Place? Of(IOperation? value, CapturedValues values) => Of(value, values, aliases: true);

    /// <summary>The place as it is written.</summary>
    /// <returns><see langword="null"/> for a value that is made where it stands.</returns>
    public static Place? Written(IOperation? value, CapturedValues values) => Of(value, values, aliases: false);

    private static Place? Of(IOperation? value, CapturedValues values, bool aliases) => values.Unwrap(value) switch
    {
        ILocalReferenceOperation local => (aliases ? values.AliasOf(local.Local) : null) ?? Of(local.Local),
        IParameterReferenceOperation parameter => Of(parameter.Parameter),
        IFieldReferenceOperation field => Member(field.Field, field.Instance, values, aliases),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Member(property.Property, property.Instance, values, aliases),
        IFlowCaptureReferenceOperation temporary => Of(temporary.Id),
        IInstanceReferenceOperation { Type: { } type } => Of(type),
        _ => null,
    };

    /// <summary>Whether a member on the way here belongs to an object, so that another method may set it anew.</summary>
    public bool IsMember => Owner is not null || Symbol is IFieldSymbol { IsReadOnly: false } or IPropertySymbol;

    public bool Equals(Place? other)
        => other is not null && Equals(Owner, other.Owner)
            && (_key is ISymbol symbol ? SymbolEqualityComparer.Default.Equals(symbol, other.Symbol) : _key.Equals(other._key));

    public override bool Equals(object? obj) => Equals(obj as Place);

    public override int GetHashCode() => _key is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : _key.GetHashCode();

    private static Place? Member(ISymbol member, IOperation? instance, CapturedValues values, bool aliases)
        => instance is null or IInstanceReferenceOperation ? Of(member) : Of(instance, values, aliases) is { } owner ? new Place(member, owner) : null;
}

using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What a member of a <c>[NostrKind]</c> stands for.</summary>
internal enum KindRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>[Tag]</c>.</summary>
    Tag,

    /// <summary><c>[Content]</c>.</summary>
    Content,

    /// <summary><c>[OtherTags]</c>.</summary>
    OtherTags,
}

/// <summary>A member of a <c>[NostrKind]</c> that an event must fill: one that stands for something, or that cannot be left out.</summary>
/// <param name="Symbol">A positional parameter or a property.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="Attribute">What says so.</param>
internal sealed record KindMember(ISymbol Symbol, KindRole Role, AttributeData? Attribute)
{
    public string Name => Symbol.Name;

    public Location Location => Symbol.Locations[0];

    public ITypeSymbol Type => Symbol is IParameterSymbol parameter ? parameter.Type : ((IPropertySymbol)Symbol).Type;

    public string TypeName => Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The name of a tag; <see langword="null"/> for other roles, and for what is no text.</summary>
    public string? TagName
        => Role == KindRole.Tag && Attribute!.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;
}

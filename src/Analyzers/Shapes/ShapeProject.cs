using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What the rules of shape ask of a project: its attributes of elements, and which types have a codec.</summary>
internal sealed class ShapeProject(Compilation compilation)
{
    private readonly INamedTypeSymbol? _value = compilation.GetTypeByMetadataName(KnownTypes.JsonValue);
    private readonly INamedTypeSymbol? _tail = compilation.GetTypeByMetadataName(KnownTypes.JsonTailFace);
    private readonly INamedTypeSymbol? _members = compilation.GetTypeByMetadataName(KnownTypes.JsonMembers);
    private readonly INamedTypeSymbol? _message = compilation.GetTypeByMetadataName(KnownTypes.NostrMessage);
    private readonly INamedTypeSymbol? _object = compilation.GetTypeByMetadataName(KnownTypes.NostrObject);
    private readonly INamedTypeSymbol? _optional = compilation.GetTypeByMetadataName(KnownTypes.Optional);
    private readonly INamedTypeSymbol? _member = compilation.GetTypeByMetadataName(KnownTypes.Member);
    private readonly INamedTypeSymbol? _prefix = compilation.GetTypeByMetadataName(KnownTypes.MemberPrefix);
    private readonly INamedTypeSymbol? _sourceText = compilation.GetTypeByMetadataName(KnownTypes.SourceText);

    private readonly Lazy<ImmutableArray<(INamedTypeSymbol Type, int Kind)>> _kinds = new(() => KindsIn(compilation));

    private readonly MessageCatalogue? _catalogue = MessageCatalogue.Of(compilation);

    // Few projects have two messages of one name, so few ask.
    private readonly Lazy<ImmutableHashSet<ISymbol>> _ignored = new(() => IgnoredIn(compilation));

    public Compilation Compilation => compilation;

    public TextCodecs Texts { get; } = new(compilation);

    public KindMembers KindMembers { get; } = new(compilation);

    /// <summary>The kinds of this project for which code is written, the type first.</summary>
    public IEnumerable<(INamedTypeSymbol Type, int Kind)> Kinds => _kinds.Value;

    /// <summary>All messages that the project can see, its own that have a codec among them.</summary>
    public ImmutableArray<CatalogueMessage> Messages => _catalogue?.Messages ?? [];

    /// <summary>Whether a handler of this project ignores or declines a message, on purpose.</summary>
    public bool IsIgnored(ITypeSymbol message) => _ignored.Value.Contains(message);

    public AttributeData? MemberOf(IParameterSymbol parameter) => Attributes.Find(parameter, _member);

    public AttributeData? PrefixOf(IParameterSymbol parameter) => Attributes.Find(parameter, _prefix);

    public bool IsSourceText(IParameterSymbol parameter) => Attributes.Find(parameter, _sourceText) is not null;

    /// <summary>Whether a generator is asked to write the codec of a type of this project.</summary>
    public bool IsToHaveCodec(ITypeSymbol type)
        => Same(type.ContainingAssembly, compilation.Assembly) && (Attributes.Find(type, _object) ?? Attributes.Find(type, _message)) is not null;

    public Element Read(IParameterSymbol parameter)
    {
        var isNullable = parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var type = isNullable ? ((INamedTypeSymbol)parameter.Type).TypeArguments[0] : parameter.Type;
        return new Element(parameter, type, CodecOf(type), Attributes.Find(parameter, _optional) is not null, isNullable);
    }

    public ElementCodec CodecOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Int64 => ElementCodec.Value,
        _ when IsUnknown(type) => ElementCodec.Unknown,
        _ when Is(type, _tail) => ElementCodec.Tail,
        _ when Is(type, _value) || WillBeValue(type) => ElementCodec.Value,
        _ when Is(type, _members) => ElementCodec.Members,
        _ => ElementCodec.None,
    };

    /// <summary>Whether a type, or one inside of it, does not exist.</summary>
    public static bool IsUnknown(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    // The interface is in a generated file, which an editor may not have made yet.
    private bool WillBeValue(ITypeSymbol type)
        => type is INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Struct } named
            && IsToHaveCodec(type)
            && Continuation.Obstacle(named) is null
            && Continuation.IsPartial(named);

    private static ImmutableArray<(INamedTypeSymbol Type, int Kind)> KindsIn(Compilation compilation)
    {
        var entry = compilation.GetTypeByMetadataName(KnownTypes.NostrKindEntry);
        var kinds = ImmutableArray.CreateBuilder<(INamedTypeSymbol, int)>();
        foreach (var attribute in compilation.Assembly.GetAttributes())
            if (entry is not null && Same(attribute.AttributeClass, entry) && attribute.ConstructorArguments is { Length: 2 } arguments
                && arguments[0].Value is INamedTypeSymbol type && arguments[1].Value is ushort kind)
                kinds.Add((type, kind));
        return kinds.ToImmutable();
    }

    private static ImmutableHashSet<ISymbol> IgnoredIn(Compilation compilation)
    {
        var ignores = compilation.GetTypeByMetadataName(KnownTypes.Ignores);
        var declines = compilation.GetTypeByMetadataName(KnownTypes.Declines);
        return TypesOf(compilation.Assembly.GlobalNamespace)
            .SelectMany(static type => type.GetAttributes())
            .Where(found => found.AttributeClass is { } attribute && (Same(attribute, ignores) || Same(attribute, declines)))
            .Select(static found => found.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ISymbol message } ? message : null)
            .OfType<ISymbol>()
            .ToImmutableHashSet(SymbolEqualityComparer.Default);
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space)
        => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    // An interface of the type by itself: another's would read another type.
    private static bool Is(ITypeSymbol type, INamedTypeSymbol? face)
        => face is not null && type.AllInterfaces.Any(candidate => Same(candidate.OriginalDefinition, face) && Same(candidate.TypeArguments[0], type));

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}

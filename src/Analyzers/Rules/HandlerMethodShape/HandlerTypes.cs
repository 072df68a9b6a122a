using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>The types that the methods of a handler are made of.</summary>
internal sealed class HandlerTypes(Compilation compilation, INamedTypeSymbol handler)
{
    private readonly INamedTypeSymbol? _token = compilation.GetTypeByMetadataName(KnownTypes.CancellationToken);
    private readonly INamedTypeSymbol? _before = compilation.GetTypeByMetadataName(KnownTypes.Before);
    private readonly INamedTypeSymbol? _unreadable = compilation.GetTypeByMetadataName(KnownTypes.UnreadableMessage);
    private readonly INamedTypeSymbol? _message = compilation.GetTypeByMetadataName(KnownTypes.NostrMessage);
    private readonly INamedTypeSymbol? _text = compilation.GetTypeByMetadataName(KnownTypes.ReadOnlyMemory)
        ?.Construct(compilation.GetSpecialType(SpecialType.System_Byte));

    private readonly ITypeSymbol?[] _tasks =
        [compilation.GetTypeByMetadataName(KnownTypes.ValueTask), compilation.GetTypeByMetadataName(KnownTypes.Task)];

    private readonly ITypeSymbol?[] _answers =
    [
        compilation.GetTypeByMetadataName(KnownTypes.ValueTaskOf)?.Construct(compilation.GetSpecialType(SpecialType.System_Boolean)),
        compilation.GetTypeByMetadataName(KnownTypes.TaskOf)?.Construct(compilation.GetSpecialType(SpecialType.System_Boolean)),
    ];

    public Compilation Compilation => compilation;

    /// <summary><c>[MessageHandler]</c>.</summary>
    public INamedTypeSymbol Handler => handler;

    /// <summary><see langword="null"/> for a project without handlers.</summary>
    public static HandlerTypes? Of(Compilation compilation)
        => compilation.GetTypeByMetadataName(KnownTypes.MessageHandler) is { } handler ? new HandlerTypes(compilation, handler) : null;

    public bool IsHook(ISymbol method) => method.GetAttributes().Any(attribute => Same(attribute.AttributeClass, _before));

    /// <summary>Whether it says that it is a message. One that has no codec is in no catalogue.</summary>
    public bool IsMessage(ITypeSymbol type) => type.GetAttributes().Any(attribute => Same(attribute.AttributeClass, _message));

    public bool IsToken(ITypeSymbol type) => Same(type, _token);

    public bool IsText(ITypeSymbol type) => Same(type, _text);

    public bool IsUnreadable(ITypeSymbol type) => Same(type, _unreadable);

    /// <summary>Nothing, a <c>ValueTask</c> or a <c>Task</c>.</summary>
    public bool EndsHandler(IMethodSymbol method) => method.ReturnsVoid || IsAny(_tasks, method);

    /// <summary>A <c>bool</c>, or a task of one.</summary>
    public bool EndsHook(IMethodSymbol method) => method.ReturnType.SpecialType == SpecialType.System_Boolean || IsAny(_answers, method);

    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    // "Task?" may be no task at all.
    private static bool IsAny(ITypeSymbol?[] types, IMethodSymbol method)
        => method.ReturnNullableAnnotation != NullableAnnotation.Annotated && Array.Exists(types, type => Same(type, method.ReturnType));
}

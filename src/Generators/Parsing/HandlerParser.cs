using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[MessageHandler]</c> class to a <see cref="HandlerSpec"/>.</summary>
internal static class HandlerParser
{
    public static HandlerSpec? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = TypeParser.Parse(context, "class");
        var direction = TypeParser.DirectionOf(context.Attributes[0].ConstructorArguments.FirstOrDefault());
        if (type is null || direction is null) return null;
        cancellationToken.ThrowIfCancellationRequested();
        var handler = (INamedTypeSymbol)context.TargetSymbol;
        var methods = handler
            .GetMembers("Handle")
            .OfType<IMethodSymbol>()
            .Select(ParseMethod)
            .OfType<HandlerMethodSpec>();
        return new HandlerSpec(type, direction, methods.ToEquatableArray(), Ignored(handler).ToEquatableArray());
    }

    // Of base classes, too: the attribute is an inherited one.
    private static IEnumerable<string> Ignored(INamedTypeSymbol handler)
    {
        for (var type = handler; type is not null; type = type.BaseType)
            foreach (var attribute in type.GetAttributes())
                if (attribute.AttributeClass?.ToDisplayString() == KnownNames.Ignores
                    && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol message })
                    yield return TypeParser.NameOf(message);
    }

    private static HandlerMethodSpec? ParseMethod(IMethodSymbol method)
    {
        if (method.IsGenericMethod || method.Parameters.Length is not (1 or 2)) return null;
        if (!method.Parameters.All(static parameter => parameter.RefKind is RefKind.In or RefKind.None)) return null;
        var takesCancellation = method.Parameters.Length == 2;
        if (takesCancellation && method.Parameters[1].Type.ToDisplayString() != KnownNames.CancellationToken) return null;
        var isAsync = method.ReturnType.ToDisplayString() == KnownNames.ValueTask;
        if (!isAsync && !method.ReturnsVoid) return null;
        return new HandlerMethodSpec(TypeParser.NameOf(method.Parameters[0].Type), isAsync, takesCancellation);
    }
}

using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[MessageHandler]</c> class to a <see cref="HandlerSpec"/>.</summary>
internal static class HandlerParser
{
    public static HandlerSpec? Parse(AnnotatedType context, CancellationToken cancellationToken)
    {
        var type = TypeParser.Parse(context, "class");
        var attribute = context.Attributes[0];
        var direction = TypeParser.DirectionOf(attribute.ConstructorArguments.FirstOrDefault());
        if (type is null || direction is null || context.TargetSymbol.Name is "DispatchAsync" or "OnUnreadable") return null;
        cancellationToken.ThrowIfCancellationRequested();
        var handler = context.TargetSymbol;
        var injected = ContextParser.Parse(attribute);
        var methods = handler.GetMembers().OfType<IMethodSymbol>().ToList();
        return new HandlerSpec(
            type,
            direction,
            ContextParser.AccessibilityOf(handler, injected),
            injected is null ? null : TypeParser.NameOf(injected),
            SinkOf(handler, injected),
            methods.Select(method => CallParser.ParseHandler(method, injected)).OfType<CallSpec>().ToEquatableArray(),
            HooksOf(methods, injected).ToEquatableArray(),
            methods.Select(method => UnreadableParser.Parse(method, injected)).FirstOrDefault(static found => found is not null),
            Named(handler, KnownNames.Ignores).Select(static pair => pair.Message).ToEquatableArray(),
            Named(handler, KnownNames.Declines).Select(static pair => new DeclinedSpec(pair.Message, ReasonOf(pair.Attribute))).ToEquatableArray(),
            attribute.NamedArguments.Any(static argument => argument is { Key: "DeclinesOthers", Value.Value: true }));
    }

    // The order in which a compiler gets the files of a class differs from machine to machine.
    private static IEnumerable<CallSpec> HooksOf(IEnumerable<IMethodSymbol> methods, ITypeSymbol? injected)
    {
        var hooks =
            from method in methods
            let attribute = ValueParser.Attribute(method, KnownNames.Before)
            where attribute is not null
            let call = CallParser.ParseHook(method, injected)
            where call is not null
            select (Call: call, Order: attribute.ConstructorArguments.FirstOrDefault().Value as int? ?? 0, Name: method.Locations[0]);
        return hooks
            .OrderBy(static hook => hook.Order)
            .ThenBy(static hook => hook.Name.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static hook => hook.Name.SourceSpan.Start)
            .Select(static hook => hook.Call);
    }

    private static string? SinkOf(INamedTypeSymbol handler, ITypeSymbol? injected)
        => injected is not null && IsSink(injected) ? "context" : IsSink(handler) ? "this" : null;

    private static bool IsSink(ITypeSymbol type)
        => type.AllInterfaces.Append(type).Any(static candidate => candidate.ToDisplayString() == KnownNames.ReplySink);

    // Of base classes, too: the attributes are inherited ones.
    private static IEnumerable<(string Message, AttributeData Attribute)> Named(INamedTypeSymbol handler, string attributeClass)
    {
        for (var type = handler; type is not null; type = type.BaseType)
            foreach (var attribute in type.GetAttributes())
                if (attribute.AttributeClass.Is(attributeClass)
                    && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: ITypeSymbol message })
                    yield return (TypeParser.NameOf(message), attribute);
    }

    private static string? ReasonOf(AttributeData attribute)
        => attribute.ConstructorArguments.Length == 2 && attribute.ConstructorArguments[1].Value is string { Length: > 0 } reason ? reason : null;
}

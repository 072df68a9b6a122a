using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>From the methods of a handler to their <see cref="MethodShape"/>.</summary>
internal sealed class MethodReader(HandlerTypes types, MessageCatalogue catalogue, ITypeSymbol? context)
{
    /// <returns><see langword="null"/> for a method that is none of a dispatch's business.</returns>
    public MethodShape? Read(IMethodSymbol method)
    {
        if (RoleOf(method) is not { } role) return null;
        var others = method.Parameters.Where(parameter => !IsGiven(parameter.Type, role)).ToList();
        var fault = DeclarationFault(method, role)
            ?? ResultFault(method, role)
            ?? method.Parameters.Select(RefKindFault).FirstOrDefault(static found => found is not null)
            ?? TwiceFault(method, role)
            ?? MessageFault(method, role, others);
        return new MethodShape(method, role, others.Count == 1 ? others[0].Type : null, fault);
    }

    private MethodRole? RoleOf(IMethodSymbol method) => method switch
    {
        _ when types.IsHook(method) => MethodRole.Hook,
        { MethodKind: not MethodKind.Ordinary } => null,
        { Name: "Handle" } => MethodRole.Handler,
        { Name: "OnUnreadable" } => MethodRole.Unreadable,
        _ => null,
    };

    private bool IsGiven(ITypeSymbol type, MethodRole role)
        => types.IsToken(type) || HandlerTypes.Same(context, type) || (role == MethodRole.Hook && types.IsText(type));

    private bool IsMessage(ITypeSymbol type, MethodRole role)
        => role == MethodRole.Unreadable ? types.IsUnreadable(type) : catalogue.Find(type) is not null || types.IsMessage(type);

    private static MethodFault? DeclarationFault(IMethodSymbol method, MethodRole role)
    {
        if (method.IsGenericMethod) return new MethodFault("it is generic");
        return role == MethodRole.Hook && method.MethodKind != MethodKind.Ordinary ? new MethodFault("it implements an interface explicitly") : null;
    }

    private MethodFault? ResultFault(IMethodSymbol method, MethodRole role)
    {
        if (method is { ReturnsVoid: true, IsAsync: true })
            return new MethodFault("it is 'async void', so that nobody knows when it ends, and the message is gone before it has", Repairs.Result);
        var isHook = role == MethodRole.Hook;
        if (!method.ReturnsByRef && !method.ReturnsByRefReadonly && (isHook ? types.EndsHook(method) : types.EndsHandler(method))) return null;
        var expected = isHook ? "bool, ValueTask<bool> or Task<bool>" : "void, ValueTask or Task";
        return new MethodFault($"it returns '{NameOf(method.ReturnType)}', not {expected}", Repairs.Result);
    }

    private static MethodFault? RefKindFault(IParameterSymbol parameter)
    {
        if (parameter.RefKind is RefKind.None or RefKind.In) return null;
        var kind = parameter.RefKind switch { RefKind.Ref => "ref", RefKind.Out => "out", _ => "ref readonly" };
        return new MethodFault(
            $"its parameter '{parameter.Name}' is '{kind}', not 'in' or by value",
            parameter.RefKind == RefKind.Out ? null : Repairs.RefKind,
            parameter.Ordinal);
    }

    private MethodFault? TwiceFault(IMethodSymbol method, MethodRole role)
    {
        var twice = method.Parameters
            .Where(parameter => IsGiven(parameter.Type, role))
            .GroupBy(static parameter => parameter.Type, SymbolEqualityComparer.Default)
            .FirstOrDefault(static same => same.Count() > 1);
        if (twice is null) return null;
        return new MethodFault($"it takes two parameters of type '{NameOf((ITypeSymbol)twice.Key!)}'", Repairs.Parameter, twice.Last().Ordinal);
    }

    // What is neither given nor a message is one too many; of messages, there is one.
    private MethodFault? MessageFault(IMethodSymbol method, MethodRole role, List<IParameterSymbol> others)
    {
        if (others.Find(parameter => !IsMessage(parameter.Type, role)) is { } stranger)
            return new MethodFault(
                $"its parameter '{stranger.Name}' of type '{NameOf(stranger.Type)}' is neither {Expected(role)} nor a CancellationToken",
                others.Count > 1 || role == MethodRole.Hook ? Repairs.Parameter : null,
                stranger.Ordinal);
        var texts = role == MethodRole.Hook ? method.Parameters.Count(parameter => types.IsText(parameter.Type)) : 0;
        return (others.Count + texts) switch
        {
            0 when role != MethodRole.Hook => new MethodFault($"it takes no {(role == MethodRole.Handler ? "message" : "'UnreadableMessage'")}"),
            0 or 1 => null,
            _ => new MethodFault(texts == 0 ? "it takes two messages" : "it takes a message and its text"),
        };
    }

    private string Expected(MethodRole role)
    {
        var message = role switch
        {
            MethodRole.Handler => "a message",
            MethodRole.Hook => "a message, its text",
            _ => "an 'UnreadableMessage'",
        };
        return context is null ? message : $"{message}, the context '{NameOf(context)}'";
    }

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a method of a handler to a <see cref="CallSpec"/>; <see langword="null"/> for one that no dispatch can call. NTK1010 says why.</summary>
internal static class CallParser
{
    // What generated methods call their own parameters and locals.
    private static readonly string[] Locals = ["message", "context", "cancellationToken", "decoded", "name", "value", "error", "unreadable"];

    /// <summary>A method <c>Handle</c>.</summary>
    public static CallSpec? ParseHandler(IMethodSymbol method, ITypeSymbol? context)
        => method.Name == "Handle" && ValueParser.Attribute(method, KnownNames.Before) is null ? ParseAnswer(method, context) : null;

    /// <summary>A method that takes a message and answers it.</summary>
    public static CallSpec? ParseAnswer(IMethodSymbol method, ITypeSymbol? context)
        => ParseCompletion(method, null, KnownNames.ValueTask, KnownNames.Task) is { } completion
            && Parse(method, context, completion, takesText: false) is { Message: not null } call
                ? call
                : null;

    /// <summary>A method with <c>[Before]</c>.</summary>
    public static CallSpec? ParseHook(IMethodSymbol method, ITypeSymbol? context)
        => ParseCompletion(method, "bool", KnownNames.ValueTaskOfBool, KnownNames.TaskOfBool) is { } completion
            ? Parse(method, context, completion, takesText: true)
            : null;

    private static Completion? ParseCompletion(IMethodSymbol method, string? now, string valueTask, string task)
    {
        // An async void has returned long before it ends, and its view is gone then.
        if (method.ReturnsByRef || method.ReturnsByRefReadonly || method is { ReturnsVoid: true, IsAsync: true }) return null;
        var type = method.ReturnType.ToDisplayString();
        if (now is null ? method.ReturnsVoid : type == now) return Completion.Now;
        return type == valueTask ? Completion.ValueTask : type == task ? Completion.Task : null;
    }

    private static CallSpec? Parse(IMethodSymbol method, ITypeSymbol? context, Completion completion, bool takesText)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.IsGenericMethod) return null;
        var arguments = method.Parameters.Select(parameter => Parse(parameter, context, takesText)).ToList();
        if (arguments.Any(static argument => argument is null)) return null;
        if (arguments.GroupBy(static argument => argument!.Role).Any(static role => role.Count() > 1)) return null;
        if (arguments.Count(static argument => argument!.Role is ArgumentRole.Message or ArgumentRole.Text) > 1) return null;
        var message = method.Parameters.Where((_, index) => arguments[index]!.Role == ArgumentRole.Message).SingleOrDefault();
        return new CallSpec(
            TargetOf(method), message is null ? null : TypeParser.NameOf(message.Type), arguments.OfType<ArgumentSpec>().ToEquatableArray(), completion);
    }

    private static ArgumentSpec? Parse(IParameterSymbol parameter, ITypeSymbol? context, bool takesText)
    {
        if (parameter.RefKind is not (RefKind.In or RefKind.None)) return null;
        return new ArgumentSpec(RoleOf(parameter.Type, context, takesText), parameter.RefKind == RefKind.In);
    }

    private static ArgumentRole RoleOf(ITypeSymbol type, ITypeSymbol? context, bool takesText)
    {
        if (SymbolEqualityComparer.Default.Equals(type, context)) return ArgumentRole.Context;
        return type.ToDisplayString() switch
        {
            KnownNames.CancellationToken => ArgumentRole.Cancellation,
            KnownNames.Bytes when takesText => ArgumentRole.Text,
            _ => ArgumentRole.Message,
        };
    }

    // A method may be called "value", or "await", and a local of that name comes first.
    private static string TargetOf(IMethodSymbol method)
    {
        var isWord = SyntaxFacts.GetContextualKeywordKind(method.Name) != SyntaxKind.None || method.Name == "nameof";
        var name = isWord ? "@" + method.Name : Identifier.Escape(method.Name);
        if (!Locals.Contains(method.Name)) return name;
        return (method.IsStatic ? TypeParser.NameOf(method.ContainingType) : "this") + "." + name;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>Reads a handler's own <c>OnUnreadable</c>.</summary>
internal static class UnreadableParser
{
    public static UnreadableSpec? Parse(IMethodSymbol method, ITypeSymbol? context)
        => method.Name == "OnUnreadable"
            && CallParser.ParseAnswer(method, context) is { } call
            && call.Message == "global::" + KnownNames.Unreadable
                ? new UnreadableSpec(call, DefinitionOf(method))
                : null;

    // "private partial ValueTask OnUnreadable(...) { }" needs a part without a body, equal in everything but async.
    private static string? DefinitionOf(IMethodSymbol method)
    {
        if (method.PartialDefinitionPart is not null || method.PartialImplementationPart is not null) return null;
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax) return null;
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword) || syntax is { Body: null, ExpressionBody: null }) return null;
        var modifiers = syntax.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)).Select(static modifier => modifier.Text);
        var result = method.ReturnsVoid ? "void" : TypeParser.NameOf(method.ReturnType);
        return $"{string.Join(" ", modifiers)} {result} OnUnreadable({string.Join(", ", method.Parameters.Select(Declare))});";
    }

    private static string Declare(IParameterSymbol parameter)
        => $"{(parameter.RefKind == RefKind.In ? "in " : "")}{TypeParser.NameOf(parameter.Type)} {Identifier.Escape(parameter.Name)}";
}

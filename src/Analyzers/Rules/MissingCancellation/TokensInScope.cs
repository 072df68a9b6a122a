using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers;

/// <summary>The cancellation token that a call could be given.</summary>
internal static class TokensInScope
{
    /// <summary>The parameter of the innermost function that has one, or a variable declared before the call.</summary>
    public static ISymbol? At(IOperation call, ISymbol member, INamedTypeSymbol token)
    {
        IOperation inside = call;
        for (var parent = call.Parent; parent is not null; inside = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IBlockOperation block when VariableBefore(block, inside, token) is { } local: return local;
                case IAnonymousFunctionOperation lambda:
                    if (Of(lambda.Symbol, token) is { } parameter) return parameter;
                    if (lambda.Symbol.IsStatic) return null;
                    break;
                case ILocalFunctionOperation function:
                    if (Of(function.Symbol, token) is { } own) return own;
                    if (function.Symbol.IsStatic) return null;
                    break;
            }
        }
        return member is IMethodSymbol method ? Of(method, token) : null;
    }

    private static ISymbol? VariableBefore(IBlockOperation block, IOperation inside, INamedTypeSymbol token)
        => block.Operations.TakeWhile(operation => operation != inside)
            .OfType<IVariableDeclarationGroupOperation>()
            .SelectMany(static group => group.Declarations)
            .SelectMany(static declaration => declaration.Declarators)
            .Where(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol.Type, token))
            .Select(static declarator => declarator.Symbol)
            .LastOrDefault();

    private static IParameterSymbol? Of(IMethodSymbol method, INamedTypeSymbol token)
        => method.Parameters.FirstOrDefault(parameter => parameter.Name != "_" && SymbolEqualityComparer.Default.Equals(parameter.Type, token));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>What a method of the same file does with a parameter before anything else: it hands it on.</summary>
internal static class Forwarding
{
    private const int MaxDepth = 3;

    /// <summary>Whether an argument is a target, or its method hands it on to one as it came, without looking at it first.</summary>
    public static bool Reaches(IArgumentOperation argument, Func<IArgumentOperation, bool> isTarget) => Reaches(argument, isTarget, MaxDepth);

    private static bool Reaches(IArgumentOperation argument, Func<IArgumentOperation, bool> isTarget, int depth)
    {
        if (isTarget(argument)) return true;
        if (depth == 0 || argument.Parameter is not { ContainingSymbol: IMethodSymbol method } parameter) return false;
        if (argument.SemanticModel is not { } model || method.OriginalDefinition.DeclaringSyntaxReferences is not [{ } declaration]) return false;
        if (declaration.SyntaxTree != model.SyntaxTree || method.IsAbstract || model.GetOperation(declaration.GetSyntax()) is not { } body) return false;
        var passed = false;
        foreach (var use in body.Descendants().OfType<IParameterReferenceOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(use.Parameter, parameter.OriginalDefinition)) continue;
            if (LocalUses.IsWrite(use) || use.Parent is IInvocationOperation { Instance: { } instance } && instance == use) return false;
            if (ArgumentOf(use) is not { } next) continue;
            if (Reaches(next, isTarget, depth - 1)) passed = true;
            else if (IsRead(next)) return false;
        }
        return passed;
    }

    /// <summary>The argument that a value is, through conversions and the list of a <c>params</c> parameter.</summary>
    public static IArgumentOperation? ArgumentOf(IOperation value)
    {
        for (var parent = value.Parent; ; parent = parent.Parent)
        {
            switch (parent)
            {
                case IArgumentOperation argument: return argument;
                case IConversionOperation or IParenthesizedOperation or ICollectionExpressionOperation: break;
                case IArrayInitializerOperation or IArrayCreationOperation: break;
                default: return null;
            }
        }
    }

    // A text that is only quoted in a message is not looked at.
    private static bool IsRead(IArgumentOperation argument)
        => argument.Parent is IInvocationOperation { TargetMethod.ReturnType.SpecialType: SpecialType.System_Boolean };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>What the callers in the same file give a method for a parameter that it hands on as it came.</summary>
internal static class Passed
{
    private const int MaxDepth = 3;

    /// <summary>The value itself, unless it is such a parameter.</summary>
    public static IEnumerable<IOperation> Values(IOperation value) => Values(value, MaxDepth);

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

    private static IEnumerable<IOperation> Values(IOperation value, int depth)
    {
        if (Origin.Of(value) is not IParameterReferenceOperation reference) return [value];
        if (depth == 0 || reference.Parameter.ContainingSymbol is not IMethodSymbol method || IsLookedAt(reference)) return [];
        return CallsOf(method, reference.SemanticModel!)
            .Select(arguments => arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == reference.Parameter.Ordinal))
            .OfType<IArgumentOperation>()
            .Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit)
            .SelectMany(argument => Values(argument.Value, depth - 1));
    }

    // Whoever tests a parameter, or changes it, may know what to do with a value that would be wrong elsewhere.
    private static bool IsLookedAt(IParameterReferenceOperation reference)
        => LocalUses.Root(reference).Descendants().OfType<IParameterReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Parameter, reference.Parameter))
            .Any(static use => LocalUses.IsWrite(use) || use.Parent is IInvocationOperation { Instance: not null } call && call.Instance == use || IsTested(use));

    private static bool IsTested(IOperation use)
        => ArgumentOf(use)?.Parent is IInvocationOperation { TargetMethod: { ReturnType.SpecialType: SpecialType.System_Boolean, Name: "TryDecode" or "IsNullOrEmpty" or "IsMatch" } };

    private static IEnumerable<IEnumerable<IArgumentOperation>> CallsOf(IMethodSymbol method, SemanticModel model)
    {
        var root = model.SyntaxTree.GetRoot();
        if (method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction)
        {
            foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
                if (NameOf(call.Expression) == method.Name && model.GetOperation(call) is IInvocationOperation invocation && IsSame(invocation.TargetMethod, method))
                    yield return invocation.Arguments;
        }
        else if (method.MethodKind == MethodKind.Constructor)
        {
            foreach (var call in root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
                if (model.GetOperation(call) is IObjectCreationOperation creation && IsSame(creation.Constructor, method))
                    yield return creation.Arguments;
        }
    }

    private static bool IsSame(IMethodSymbol? called, IMethodSymbol method)
        => SymbolEqualityComparer.Default.Equals((called?.ReducedFrom ?? called)?.OriginalDefinition, method.OriginalDefinition);

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}

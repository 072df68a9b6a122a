using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>Who owns a buffer behind a call that it was passed to.</summary>
internal static class RentalArguments
{
    /// <summary>
    /// Whether the method called may keep what it is passed: .NET's fill and read a buffer, but collections and tasks keep it; a
    /// method of this project is looked into; any other may do as it likes.
    /// </summary>
    public static bool MayTakeOver(IInvocationOperation call, IArgumentOperation argument, HeldKind kind)
    {
        var method = call.TargetMethod;
        if (argument.Parameter is not { } parameter) return true;
        if (method.MethodKind == MethodKind.DelegateInvoke) return kind == HeldKind.Rental;
        // List<T>.Add, Task.FromResult<T>, a state object
        if (parameter.OriginalDefinition.Type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object }) return true;
        if (IsOfPlatform(method))
            return method.Name.StartsWith("SetBuffer", StringComparison.Ordinal) || method.Name.StartsWith("Begin", StringComparison.Ordinal)
                || method.Name is "Enqueue" or "Add" or "TryAdd" or "TryWrite";
        if (kind == HeldKind.View) return parameter.Type.Name is not ("Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory");
        return BodyOf(method) is not { } body || Keeps(body, parameter.Name);
    }

    /// <summary>What a call gives back because the method called does nothing else: "void Release(byte[] b) => pool.Return(b)".</summary>
    public static IOperation? ReturnedByOwnMethod(IInvocationOperation call, RentalCalls calls)
    {
        if (call.Arguments.Length is 0 or > 2 || BodyOf(call.TargetMethod) is not { } body) return null;
        var only = body switch
        {
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            BlockSyntax { Statements: { Count: 1 } statements } when statements[0] is ExpressionStatementSyntax statement => statement.Expression,
            _ => null,
        };
        if (only is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } inner) return null;
        var returned = access.Name.Identifier.ValueText switch
        {
            "Return" when IsPool(access.Expression) => inner.ArgumentList.Arguments.FirstOrDefault()?.Expression,
            "Dispose" => access.Expression,
            _ => null,
        };
        if (returned is not IdentifierNameSyntax { Identifier.ValueText: var name }) return null;
        var value = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
        return value?.Type is IArrayTypeSymbol || calls.IsOwner(value?.Type) ? value : null;
    }

    /// <summary>Whether a method is .NET's.</summary>
    public static bool IsOfPlatform(IMethodSymbol method)
        => method.ContainingAssembly is { Name: { } name }
            && (name.StartsWith("System", StringComparison.Ordinal) || name is "mscorlib" or "netstandard" or "Microsoft.Win32.Primitives");

    private static bool IsPool(ExpressionSyntax expression) => expression.ToString().IndexOf("ArrayPool<", StringComparison.Ordinal) >= 0;

    private static SyntaxNode? BodyOf(IMethodSymbol method)
        => method.IsAbstract || method.IsVirtual || method.IsOverride
            ? null
            : (method.ReducedFrom ?? method).OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
            {
                BaseMethodDeclarationSyntax declaration => (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody,
                LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
                _ => null,
            };

    private static bool Keeps(SyntaxNode body, string parameter)
        => body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter && IsKept(name, body));

    // Indexed, measured, sliced into a span, or compared: used. Anything else may keep it.
    private static bool IsKept(IdentifierNameSyntax name, SyntaxNode body)
    {
        if (name.Ancestors().TakeWhile(node => node != body).Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) return true;
        return name.Parent switch
        {
            ElementAccessExpressionSyntax => false,
            MemberAccessExpressionSyntax access when access.Expression == name => access.Name.Identifier.ValueText is "Dispose",
            BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.CoalesceExpression } or IsPatternExpressionSyntax => false,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } => called switch
            {
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } => method is "Return" or "Add" or "Enqueue" or "Push" or "TryAdd" or "TryWrite" or "Release",
                _ => true,
            },
            ForEachStatementSyntax => false,
            _ => true,
        };
    }
}

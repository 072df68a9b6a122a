using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Rentals;

/// <summary>Where keys come from, and how memory is cleared of them.</summary>
internal static class KeySources
{
    /// <summary>Whether an expression is a key's bytes: <c>HKDF.DeriveKey(...)</c>, <c>aes.Key</c>.</summary>
    public static bool Makes(IOperation value) => value switch
    {
        IInvocationOperation { Type: IArrayTypeSymbol } call => IsSource(call.TargetMethod),
        IPropertyReferenceOperation { Property: { Name: "Key", ContainingType: { } type } } => IsCryptography(type),
        IFieldReferenceOperation { Field: { Name: "D" or "P" or "Q", ContainingType: { Name: "RSAParameters" or "ECParameters" } } } => true,
        _ => false,
    };

    /// <summary>The arguments that a call writes a key to.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isKey">Whether a value is known to be a key's bytes.</param>
    public static IEnumerable<IOperation> Written(IInvocationOperation call, Func<IOperation, bool> isKey)
    {
        var method = call.TargetMethod;
        if (IsSource(method))
        {
            foreach (var argument in call.Arguments)
                if (argument.Parameter is { Type: { Name: "Span" or "Memory" } or IArrayTypeSymbol } parameter && IsDestination(parameter)) yield return argument.Value;
        }
        else if (method.Name is "CopyTo" or "TryCopyTo" or "Copy" or "BlockCopy" or "ConstrainedCopy" && RentalArguments.IsOfPlatform(method))
        {
            var operands = call.Instance is { } instance ? [instance, .. call.Arguments.Select(static argument => argument.Value)] : call.Arguments.Select(static argument => argument.Value).ToList();
            if (!isKey(operands[0])) yield break;
            foreach (var operand in operands.Skip(1)) yield return operand;
        }
    }

    /// <summary>What a call clears.</summary>
    public static IOperation? Clears(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "ZeroMemory", ContainingType.Name: "CryptographicOperations" } => call.Arguments.FirstOrDefault()?.Value,
        { Name: "Clear", IsStatic: true, ContainingType.Name: "Array" } => call.Arguments.FirstOrDefault()?.Value,
        { Name: "Clear" or "Fill" } method when RentalArguments.IsOfPlatform(method) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };

    private static bool IsSource(IMethodSymbol method)
    {
        var type = method.ContainingType;
        if (IsCryptography(type))
        {
            return type.Name is "HKDF" || method.Name is "Pbkdf2" or "DeriveKey" || type.Name is "Rfc2898DeriveBytes" && method.Name == "GetBytes"
                || method.Name.StartsWith("DeriveKey", StringComparison.Ordinal) || method.Name.StartsWith("DeriveRaw", StringComparison.Ordinal)
                || method.Name.IndexOf("PrivateKey", StringComparison.Ordinal) >= 0 && method.Name.IndexOf("Export", StringComparison.Ordinal) >= 0
                || method.Name.IndexOf("Export", StringComparison.Ordinal) >= 0 && method.Name.IndexOf("Pkcs8", StringComparison.Ordinal) >= 0;
        }
        return type is { ContainingNamespace.Name: "NostrToolkit", Name: "SecretKey" or "ConversationKey" } && method.Name == "CopyTo"
            || type.ContainingNamespace?.Name == "NostrToolkit" && method.Name == "TryGetSharedX";
    }

    private static bool IsDestination(IParameterSymbol parameter)
        => parameter.Type.Name is "Span" or "Memory" || parameter.Name is "destination" or "output" or "prk";

    private static bool IsCryptography(INamedTypeSymbol type)
        => type.ContainingNamespace is { Name: "Cryptography", ContainingNamespace.Name: "Security" };
}

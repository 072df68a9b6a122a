using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>What an event was made of before it was signed.</summary>
internal static class EventDrafts
{
    /// <summary>The kind of an event that was signed, or of its view or its draft; <see langword="null"/> if the source does not tell.</summary>
    public static int? KindOf(IOperation value, INamedTypeSymbol draft, int depth = 0)
    {
        if (depth > 8) return null;
        var origin = Origin.Of(value);
        if (ObjectMembers.Of(origin, draft) is { } members) return KindOf(members, draft, depth);
        return origin switch
        {
            IInvocationOperation { TargetMethod.Name: "Sign", Instance: { } unsigned } => KindOf(unsigned, draft, depth + 1),
            IInvocationOperation { TargetMethod.Name: "Mine", Arguments: [var unsigned, ..] } call when Toolkit.Declares(call.TargetMethod) => KindOf(unsigned.Value, draft, depth + 1),
            // new Seal { ... }.ToEvent(now)
            IInvocationOperation { TargetMethod: { Name: "ToEvent", ContainingType: { } type } } when Toolkit.KindOf(type) is { } kind => kind,
            IInvocationOperation call when Toolkit.Calls(call, "Nip42", "Create") => 22242,
            IInvocationOperation call when Toolkit.Calls(call, "Nip98", "Create") => 27235,
            IPropertyReferenceOperation { Property.Name: "View", Instance: { } signed } => KindOf(signed, draft, depth + 1),
            _ => null,
        };
    }

    private static int? KindOf(ObjectMembers members, INamedTypeSymbol draft, int depth)
    {
        if (members.AssignmentOf("Kind") is { } kind) return KindValue.Of(kind.Value);
        // Nip42.Create(...) with { Content = "" }
        return members.Expression is IWithOperation with ? KindOf(with.Operand, draft, depth + 1) : null;
    }
}

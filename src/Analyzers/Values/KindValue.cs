using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>The number of a kind, if the source says so.</summary>
internal static class KindValue
{
    public static int? Of(IOperation value)
        => Constants.NumberOf(value) is { } number and >= 0 and <= ushort.MaxValue ? (int)number : Named(Origin.Of(value));

    // The runtime's own names, whose values its metadata does not show.
    private static int? Named(IOperation origin)
        => origin is IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType: { } type } property }
            && type.ContainingNamespace.ToDisplayString() == "NostrToolkit"
                ? (type.Name, property.Name) switch
                {
                    ("Nip09", "RequestKind") => 5,
                    ("Nip17", "ChatMessageKind") => 14,
                    ("Nip17", "FileMessageKind") => 15,
                    ("Nip17", "RelayListKind") => 10050,
                    ("Nip42", "AuthenticationKind") => 22242,
                    ("Nip46", "MessageKind") => 24133,
                    ("Nip47", "InfoKind") => 13194,
                    ("Nip47", "RequestKind") => 23194,
                    ("Nip47", "ResponseKind") => 23195,
                    ("Nip59", "SealKind") => 13,
                    ("Nip59", "WrapKind") => 1059,
                    ("Nip59", "EphemeralWrapKind") => 21059,
                    ("Nip62", "RequestKind") => 62,
                    ("Nip65", "ListKind") => 10002,
                    ("Nip98", "AuthenticationKind") => 27235,
                    _ => null,
                }
                : null;
}

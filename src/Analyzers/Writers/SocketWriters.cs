using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>WebSockets, and what is marked <c>[SingleWriter]</c>: a type, one method of it, or a member that holds one.</summary>
internal sealed class SocketWriters : WriterTypes
{
    // A marked type writes by all of its methods but these.
    private static readonly string[] Readers = ["Read", "Receive", "Peek", "Get", "TryRead", "TryGet", "TryPeek", "Is", "Has", "Can", "Wait", "Dispose"];

    private readonly INamedTypeSymbol? _socket;
    private readonly INamedTypeSymbol? _attribute;
    private readonly ConcurrentDictionary<ISymbol, bool> _marked = new(SymbolEqualityComparer.Default);

    private SocketWriters(INamedTypeSymbol? socket, INamedTypeSymbol? attribute)
    {
        _socket = socket;
        _attribute = attribute;
    }

    public static SocketWriters? Of(Compilation compilation)
    {
        var socket = compilation.GetTypeByMetadataName(KnownTypes.WebSocket);
        var attribute = compilation.GetTypeByMetadataName(KnownTypes.SingleWriter);
        return socket is null && attribute is null ? null : new SocketWriters(socket, attribute);
    }

    public override WriteKind KindOf(IMethodSymbol method, IOperation? instance)
    {
        if (method.IsStatic || instance is null) return WriteKind.None;
        if (IsSocket(method.ContainingType))
        {
            return method.Name switch
            {
                "SendAsync" => WriteKind.Write,
                "CloseAsync" or "CloseOutputAsync" => WriteKind.Close,
                _ => WriteKind.None,
            };
        }
        if (_attribute is null || method.MethodKind != MethodKind.Ordinary) return WriteKind.None;
        if (IsMarked(method)) return WriteKind.Write;
        if (!IsMarkedType(method.ContainingType) && !IsMarkedHolder(instance)) return WriteKind.None;
        return method.ContainingType.SpecialType == SpecialType.System_Object || Array.Exists(Readers, reader => StartsWithWord(method.Name, reader))
            ? WriteKind.None
            : WriteKind.Write;
    }

    protected override bool IsWriterType(ITypeSymbol type) => IsSocket(type) || (_attribute is not null && IsMarkedType(type));

    protected override bool IsWriterMember(ISymbol member) => _attribute is not null && IsMarked(member);

    private bool IsSocket(ITypeSymbol? type)
    {
        if (_socket is null) return false;
        if (type is ITypeParameterSymbol parameter) return parameter.ConstraintTypes.Any(IsSocket);
        for (; type is not null; type = type.BaseType)
            if (SymbolEqualityComparer.Default.Equals(type, _socket)) return true;
        return false;
    }

    // A class inherits the mark of its base class and of its interfaces.
    private bool IsMarkedType(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter) return parameter.ConstraintTypes.Any(IsMarkedType);
        for (var part = type; part is not null; part = part.BaseType)
            if (IsMarked(part)) return true;
        return type.AllInterfaces.Any(IsMarked);
    }

    private bool IsMarkedHolder(IOperation instance) => instance switch
    {
        IFieldReferenceOperation field => IsMarked(field.Field),
        IPropertyReferenceOperation property => IsMarked(property.Property),
        IParameterReferenceOperation parameter => IsMarked(parameter.Parameter),
        _ => false,
    };

    private bool IsMarked(ISymbol symbol)
        => _marked.GetOrAdd(symbol.OriginalDefinition, found => HasMark(found) || (found is IMethodSymbol method && Overridden(method).Any(HasMark)));

    private bool HasMark(ISymbol symbol)
        => symbol.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _attribute));

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (var next = method.OverriddenMethod; next is not null; next = next.OverriddenMethod) yield return next;
        foreach (var contract in method.ContainingType.AllInterfaces)
            foreach (var member in contract.GetMembers(method.Name).OfType<IMethodSymbol>())
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)) yield return member;
    }

    // "Is" begins "IsOpen", not "Issue".
    private static bool StartsWithWord(string name, string word)
        => name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));
}

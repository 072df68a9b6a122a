using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Writers;

/// <summary>Which objects have one writer at a time, and which calls write to them.</summary>
internal abstract class WriterTypes
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _writers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _holders = new(SymbolEqualityComparer.Default);

    /// <summary>What a call does to the object it is called on.</summary>
    public abstract WriteKind KindOf(IMethodSymbol method, IOperation? instance);

    /// <summary>Whether a call that nobody waits for goes on after it returns.</summary>
    public virtual bool MayOutliveItsCall(IMethodSymbol method, IOperation? instance) => TaskCalls.IsTaskLike(method.ReturnType);

    public bool IsWriter(ITypeSymbol? type) => type is not null && _writers.GetOrAdd(type, IsWriterType);

    /// <summary>Whether a call can come to a write: it is one, or a method of this project that gets a writer or whose object has one.</summary>
    public bool MayWrite(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (KindOf(method, call.Instance) != WriteKind.None) return true;
        if (method.DeclaringSyntaxReferences.IsEmpty) return false;
        return HasWriter(method.ContainingType) || method.Parameters.Any(parameter => IsWriter(parameter.Type) || HasWriter(parameter.Type));
    }

    /// <summary>Whether a type of this project has a writer, inherited ones included.</summary>
    public bool HasWriter(ITypeSymbol? type)
        => type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } && _holders.GetOrAdd(type, Holds);

    protected abstract bool IsWriterType(ITypeSymbol type);

    protected virtual bool IsWriterMember(ISymbol member) => false;

    private bool Holds(ITypeSymbol holder)
    {
        for (var type = holder; type is not null; type = type.BaseType)
            foreach (var member in type.GetMembers())
            {
                var held = member switch
                {
                    IFieldSymbol field => IsWriter(field.Type),
                    IPropertySymbol property => IsWriter(property.Type),
                    IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.Parameters.Any(parameter => IsWriter(parameter.Type)),
                    _ => false,
                };
                if (held || IsWriterMember(member)) return true;
            }
        return false;
    }
}

/// <summary>What a call does to a writer.</summary>
internal enum WriteKind
{
    /// <summary>It does not write.</summary>
    None,

    /// <summary>It writes.</summary>
    Write,

    /// <summary>It writes the last thing: a close frame.</summary>
    Close,
}

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;

namespace NostrToolkit.Generators.Parsing;

/// <summary>What is known of the types of a compilation: each is read once, whoever asks.</summary>
internal sealed class Codecs
{
    private static readonly ConditionalWeakTable<Compilation, Codecs> Known = new();

    private readonly Compilation _compilation;
    private readonly Dictionary<ITypeSymbol, ElementType> _elements = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, object?> _specs = new(SymbolEqualityComparer.Default);

    private Codecs(Compilation compilation) => _compilation = compilation;

    public static Codecs Of(Compilation compilation) => Known.GetValue(compilation, static compilation => new Codecs(compilation));

    /// <summary>What a parser makes of a type, or made of it before. A type that is asked for while it is read has no codec: it would contain itself.</summary>
    public T? SpecOf<T>(AnnotatedType type, Func<AnnotatedType, CancellationToken, T?> parse, CancellationToken cancellationToken)
        where T : class
    {
        if (!type.IsFirst) return null;
        // An editor may generate twice at once.
        lock (_specs)
        {
            if (_specs.TryGetValue(type.TargetSymbol, out var known)) return known as T;
            _specs.Add(type.TargetSymbol, null);
            try
            {
                var spec = parse(type, cancellationToken);
                _specs[type.TargetSymbol] = spec;
                return spec;
            }
            catch (OperationCanceledException)
            {
                _specs.Remove(type.TargetSymbol);
                throw;
            }
        }
    }

    /// <summary>How values of a type are written, and what it is called.</summary>
    public ElementType ElementOf(ITypeSymbol type, CancellationToken cancellationToken)
    {
        lock (_specs)
        {
            if (_elements.TryGetValue(type, out var known)) return known;
            var element = new ElementType(TypeParser.NameOf(type), ValueParser.FormOf(type) ?? (WillBeValue(type, cancellationToken) ? ValueForm.Value : null));
            _elements[type] = element;
            return element;
        }
    }

    // The interface of a type in the same project is written in this very run, so what will be made of it must stand for it.
    private bool WillBeValue(ITypeSymbol type, CancellationToken cancellationToken)
        => type is INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Struct }
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly)
            && type.DeclaringSyntaxReferences
                .Select(part => part.GetSyntax(cancellationToken))
                .OfType<RecordDeclarationSyntax>()
                .Where(static part => part.AttributeLists.Count > 0)
                .Any(part => HasSpec(part, cancellationToken));

    private bool HasSpec(RecordDeclarationSyntax part, CancellationToken cancellationToken)
        => AnnotatedType.Of(_compilation, part, KnownNames.NostrMessage, cancellationToken) is { } message
            ? MessageParser.Parse(message, cancellationToken) is not null
            : AnnotatedType.Of(_compilation, part, KnownNames.NostrObject, cancellationToken) is { } @object && ObjectParser.Parse(@object, cancellationToken) is not null;
}

/// <summary>What is known of the type of an element or member.</summary>
/// <param name="Name">Its name, fully qualified.</param>
/// <param name="Form">How its values are read and written; null: it has no codec.</param>
internal sealed record ElementType(string Name, ValueForm? Form);

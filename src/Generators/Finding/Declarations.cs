using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Finding;

/// <summary>
/// What a project declares. Two are equal if nothing differs but comments and the bodies of methods: then an annotated type means the
/// same in both, and what was read of one holds for the other.
/// </summary>
internal sealed class Declarations : IEquatable<Declarations>
{
    private static readonly ConditionalWeakTable<Compilation, Declarations> Known = new();
    private static readonly ConditionalWeakTable<MetadataReference, object> Identities = new();

    private readonly EquatableArray<ulong> _files;
    private readonly ImmutableArray<object> _references;

    // Weak, because an editor's next compilation may be equal, and then this one must not stay in memory. It is asked only in the run
    // that brought it.
    private readonly WeakReference<Compilation> _compilation;

    private Declarations(Compilation compilation, EquatableArray<ulong> files)
    {
        _compilation = new(compilation);
        _files = files;
        // A reference may be another project's compilation, which must not stay either.
        _references = compilation.ExternalReferences.Select(static reference => Identities.GetOrCreateValue(reference)).ToImmutableArray();
    }

    /// <summary>All generators of a run share them.</summary>
    public static Declarations Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(compilation, out var known)) return known;
        var files = compilation.SyntaxTrees.Select(tree => Outline.Of(tree, cancellationToken).Hash).ToEquatableArray();
        return Known.GetValue(compilation, compilation => new Declarations(compilation, files));
    }

    /// <summary>What was made of the types with an attribute, file by file.</summary>
    public IEnumerable<EquatableArray<T>> ByFile<T>(
        string attribute, Func<TypeDeclarationSyntax, bool> isCandidate, Func<AnnotatedType, CancellationToken, T?> parse, CancellationToken cancellationToken)
        where T : class, IEquatable<T>
    {
        if (!_compilation.TryGetTarget(out var compilation)) yield break;
        var files = compilation.SyntaxTrees.Select(tree => Outline.Of(tree, cancellationToken)).ToList();
        var names = new AttributeNames(attribute, files);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return file.Annotated
                .Where(type => isCandidate(type) && names.MayBeOn(type, file))
                .Select(type => AnnotatedType.Of(compilation, type, attribute, cancellationToken))
                .OfType<AnnotatedType>()
                .Select(type => parse(type, cancellationToken))
                .OfType<T>()
                .ToEquatableArray();
        }
    }

    public bool Equals(Declarations? other)
        => other is not null && (ReferenceEquals(this, other) || (_files.Equals(other._files) && _references.SequenceEqual(other._references)));

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => _files.Count;
}

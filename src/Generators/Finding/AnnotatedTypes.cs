using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Finding;

/// <summary>
/// Finds annotated types as <c>ForAttributeWithMetadataName</c> does, which looks at all of them again after every edit: 100 ms for 500
/// types. Here nothing is looked at again while the <see cref="Declarations"/> are the same.
/// </summary>
internal static class AnnotatedTypes
{
    /// <param name="context">The generator's.</param>
    /// <param name="attribute">The attribute's metadata name.</param>
    /// <param name="isCandidate">Whether a declaration is looked at, by its syntax.</param>
    /// <param name="parse">Makes a record of it, or nothing.</param>
    public static IncrementalValuesProvider<T> ForAttribute<T>(
        this IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<TypeDeclarationSyntax, bool> isCandidate,
        Func<AnnotatedType, CancellationToken, T?> parse)
        where T : class, IEquatable<T>
        => context.CompilationProvider
            .Select(static (compilation, cancellationToken) => Declarations.Of(compilation, cancellationToken))
            // By file: a type more in one does not move those of the others to other places, and they stay what they were.
            .SelectMany((declarations, cancellationToken) => declarations.ByFile(attribute, isCandidate, parse, cancellationToken))
            .SelectMany(static (file, _) => file.Items);
}

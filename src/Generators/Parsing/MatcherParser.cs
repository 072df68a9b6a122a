using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[NostrMatcher]</c> class and the filter it names to a <see cref="MatcherSpec"/>.</summary>
internal static class MatcherParser
{
    // What the emitted class has beside the filter's members.
    private static readonly ImmutableHashSet<string> Taken = ImmutableHashSet.Create(
        StringComparer.Ordinal, "IsNever", "Bits", "From", "Matches", "OnCompiled", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone");

    /// <summary>
    /// <see langword="null"/> for a class that cannot be continued, and for a filter that would match more than it says: it reads over
    /// members it does not know, or has one that says not what it constrains.
    /// </summary>
    public static MatcherSpec? Parse(AnnotatedType context, CancellationToken cancellationToken)
    {
        var type = TypeParser.Parse(context, "class");
        var arguments = context.Attributes[0].ConstructorArguments;
        if (type is null || Taken.Contains(context.TargetSymbol.Name) || arguments.Length != 1 || arguments[0].Value is not INamedTypeSymbol { TypeKind: TypeKind.Struct } filter) return null;
        if (!RejectsUnknown(filter) || PrimaryConstructor(filter) is not { } constructor) return null;
        if (Codecs.Of(context.Scope.Compilation).ElementOf(filter, cancellationToken).Form != ValueForm.Value) return null;
        cancellationToken.ThrowIfCancellationRequested();
        var constraints = constructor.Parameters.Select(Parse).OfType<ConstraintSpec>().ToEquatableArray();
        if (constraints.Count != constructor.Parameters.Length) return null;
        if (constraints.Any(constraint => Taken.Contains(constraint.Name) || constraint.Name == context.TargetSymbol.Name)) return null;
        return new MatcherSpec(
            type,
            TypeParser.NameOf(filter),
            constraints.Where(static constraint => constraint.Constraint != ConstraintKind.Nothing).ToEquatableArray());
    }

    // Also of a filter in another project, where there is no syntax to look at.
    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol filter)
        => filter.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Any(static parameter =>
            ValueParser.Attribute(parameter, KnownNames.Constrains) is not null));

    private static bool RejectsUnknown(INamedTypeSymbol filter)
        => ValueParser.Attribute(filter, KnownNames.NostrObject) is { } attribute
            && attribute.NamedArguments.Any(static argument => argument is { Key: "RejectsUnknown", Value.Value: true });

    private static ConstraintSpec? Parse(IParameterSymbol parameter)
    {
        if (ValueParser.Attribute(parameter, KnownNames.Constrains)?.ConstructorArguments.FirstOrDefault().Value is not int number) return null;
        var constraint = (ConstraintKind)number;
        var nullable = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } found ? found : null;
        var type = nullable?.TypeArguments[0] ?? parameter.Type;
        var expected = ExpectedType(constraint);
        return constraint == ConstraintKind.Nothing || (expected is not null && type.ToDisplayString() == expected)
            ? new ConstraintSpec(parameter.Name, constraint, IsOptional: nullable is not null)
            : null;
    }

    private static string? ExpectedType(ConstraintKind constraint) => constraint switch
    {
        ConstraintKind.IdIsAnyOf => KnownNames.EventIds,
        ConstraintKind.AuthorIsAnyOf => KnownNames.PublicKeys,
        ConstraintKind.KindIsAnyOf => KnownNames.Kinds,
        ConstraintKind.CreatedAtIsAtLeast or ConstraintKind.CreatedAtIsAtMost => KnownNames.UnixTime,
        ConstraintKind.TagsHaveAnyOf or ConstraintKind.TagsHaveAllOf => KnownNames.TagFilterList,
        _ => null,
    };
}

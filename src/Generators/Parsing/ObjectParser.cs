using Microsoft.CodeAnalysis.CSharp.Syntax;
using NostrToolkit.Generators.Finding;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Parsing;

/// <summary>From a <c>[NostrObject]</c> record struct to an <see cref="ObjectSpec"/>.</summary>
internal static class ObjectParser
{
    // Members already seen are the bits of one uint.
    private const int MaxMembers = 32;

    /// <summary><see langword="null"/> for a shape that has no codec; scolding is the analyzers' work.</summary>
    public static ObjectSpec? Parse(AnnotatedType @object, CancellationToken cancellationToken)
        // A type has one codec; that of the message wins.
        => IsMessage(@object, cancellationToken) ? null : Codecs.Of(@object.Scope.Compilation).SpecOf(@object, ParseAnew, cancellationToken);

    private static bool IsMessage(AnnotatedType @object, CancellationToken cancellationToken)
        => @object.TargetSymbol.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
            && AnnotatedType.Of(@object.Scope.Compilation, declaration, KnownNames.NostrMessage, cancellationToken) is not null);

    private static ObjectSpec? ParseAnew(AnnotatedType @object, CancellationToken cancellationToken)
    {
        if (PrimaryConstructor.Of(@object, cancellationToken) is not { Parameters.Count: <= MaxMembers } constructor) return null;
        if (TypeParser.ParseRecordStruct(@object, constructor) is not { } type) return null;
        var parameters = constructor.Parameters
            .Select(parameter => ParseParameter(parameter, constructor.Scope, cancellationToken))
            .OfType<ParameterSpec>()
            .ToEquatableArray();
        if (parameters.Count != constructor.Parameters.Count) return null;
        var rejectsUnknown = @object.Scope.Property(@object.Attribute, "RejectsUnknown") is true;
        return new ObjectSpec(type, rejectsUnknown, parameters, constructor.IsPlain());
    }

    private static ParameterSpec? ParseParameter(ParameterSyntax parameter, Scope scope, CancellationToken cancellationToken)
    {
        if (scope.Attribute(parameter.AttributeLists, KnownNames.SourceText) is not null)
            return ValueParser.ParseText(parameter, scope) is { } text ? new ParameterSpec(text, ParameterRole.SourceText, "") : null;
        if (Argument(parameter, scope, KnownNames.MemberPrefix, "prefix") is { } prefix)
            return ValueParser.ParseMembers(parameter, scope) is { } members ? new ParameterSpec(members, ParameterRole.Prefix, prefix) : null;
        return Argument(parameter, scope, KnownNames.Member, "name") is { } name
            && ValueParser.Parse(parameter, scope, cancellationToken) is { Form: not ValueForm.Tail } value
                ? new ParameterSpec(value, ParameterRole.Member, name)
                : null;
    }

    private static string? Argument(ParameterSyntax parameter, Scope scope, string attribute, string name)
        => scope.Argument(scope.Attribute(parameter.AttributeLists, attribute), 0, name) is string text && WireName.IsPlain(text) ? text : null;
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>Why an element has no place in a codec.</summary>
/// <param name="Text">The fault, after the name of the element.</param>
/// <param name="Fix">A name that <c>UnsupportedElementCodeFix</c> knows, or <see langword="null"/>.</param>
/// <param name="With">What the fix writes: a type, as a documentation id, or the name of a member.</param>
internal sealed record ElementFault(string Text, string? Fix = null, string? With = null)
{
    public const string FixProperty = "Fix";
    public const string WithProperty = "With";

    public const string ChangeType = nameof(ChangeType);
    public const string AddMember = nameof(AddMember);
    public const string AddQuestionMark = nameof(AddQuestionMark);
    public const string AddInit = nameof(AddInit);
    public const string AddOptional = nameof(AddOptional);

    public ImmutableDictionary<string, string?> Properties
        => Fix is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(FixProperty, Fix).Add(WithProperty, With);

    public static ElementFault ForType(string text, ITypeSymbol type) => new(text, ChangeType, DocumentationCommentId.CreateReferenceId(type));
}

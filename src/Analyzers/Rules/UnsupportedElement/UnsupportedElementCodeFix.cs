using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>Takes the type that has a codec, says twice what may be missing, or names the member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnsupportedElementCodeFix() : ShapeCodeFix(RuleIds.UnsupportedElement)
{
    private const string RemoveQuestionMark = nameof(RemoveQuestionMark);

    private protected override IEnumerable<ShapeChange> Changes(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is not ParameterSyntax { Type: not null } parameter) yield break;
        if (!diagnostic.Properties.TryGetValue(ElementFault.FixProperty, out var fix) || fix is null) yield break;
        diagnostic.Properties.TryGetValue(ElementFault.WithProperty, out var with);
        var name = parameter.Identifier.ValueText;
        switch (fix)
        {
            case ElementFault.ChangeType when DocumentationCommentId.GetFirstSymbolForReferenceId(with!, model.Compilation) is ITypeSymbol type:
                yield return new(
                    $"Make it '{type.ToMinimalDisplayString(model, parameter.SpanStart)}'", fix, parameter,
                    (current, generator) => ((ParameterSyntax)current).WithType(type, generator));
                break;
            case ElementFault.AddMember:
                yield return new($"Name the member \"{with}\"", fix, parameter, (current, _) => ((ParameterSyntax)current).WithAttribute(KnownTypes.Member, with));
                break;
            case ElementFault.AddQuestionMark:
                yield return new($"Make it '{parameter.Type}?'", fix, parameter, static (current, _) => ((ParameterSyntax)current).WithQuestionMark());
                break;
            case ElementFault.AddOptional:
                yield return new($"Make '{name}' [Optional]", fix, parameter, static (current, _) => ((ParameterSyntax)current).WithAttribute(KnownTypes.Optional));
                if (parameter is { Type: NullableTypeSyntax { ElementType: var element }, Default: null })
                    yield return new($"Make it '{element}'", RemoveQuestionMark, parameter, static (current, _) => ((ParameterSyntax)current).WithoutQuestionMark());
                break;
        }
    }
}

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
        if (!diagnostic.Properties.TryGetValue(ElementFault.FixProperty, out var fix) || fix is null) yield break;
        diagnostic.Properties.TryGetValue(ElementFault.WithProperty, out var with);
        if (node is PropertyDeclarationSyntax property)
            foreach (var change in ChangesOf(property, fix, with, model)) yield return change;
        if (node is not ParameterSyntax { Type: not null } parameter) yield break;
        var name = parameter.Identifier.ValueText;
        switch (fix)
        {
            case ElementFault.ChangeType when DocumentationCommentId.GetFirstSymbolForReferenceId(with!, model.Compilation) is ITypeSymbol type:
                yield return new(
                    $"Make it '{type.ToMinimalDisplayString(model, parameter.SpanStart)}'", fix, parameter,
                    (current, generator) => ((ParameterSyntax)current).WithType(type, generator, NeedsUsing(type, model, parameter.SpanStart)));
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

    // With global usings, one more would be one too many.
    private static bool NeedsUsing(ITypeSymbol type, SemanticModel model, int position)
        => type.ToMinimalDisplayString(model, position) != type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static IEnumerable<ShapeChange> ChangesOf(PropertyDeclarationSyntax property, string fix, string? with, SemanticModel model)
    {
        if (fix == ElementFault.ChangeType && DocumentationCommentId.GetFirstSymbolForReferenceId(with!, model.Compilation) is ITypeSymbol type)
            yield return new(
                $"Make it '{type.ToMinimalDisplayString(model, property.SpanStart)}'", fix, property,
                (current, generator) => ((PropertyDeclarationSyntax)current).WithType(((PropertyDeclarationSyntax)current).Type.As(type, generator, NeedsUsing(type, model, property.SpanStart))));
        if (fix == ElementFault.AddInit && property.AccessorList is { Accessors.Count: 1 } accessors && accessors.Accessors[0] is { Body: null, ExpressionBody: null })
            yield return new($"Give '{property.Identifier.ValueText}' an init", fix, property, static (current, _) => ((PropertyDeclarationSyntax)current).WithInit());
    }
}

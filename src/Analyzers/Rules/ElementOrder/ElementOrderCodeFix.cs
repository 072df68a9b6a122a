using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Analyzers;

/// <summary>
/// Lets an element be missing as those before it, or moves what takes all that is left to where that is. It never swaps elements: their
/// order is that of the wire.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ElementOrderCodeFix() : ShapeCodeFix(RuleIds.ElementOrder)
{
    private protected override IEnumerable<ShapeChange> Changes(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
    {
        if (node is not ParameterSyntax { Parent: ParameterListSyntax list } parameter) yield break;
        if (!diagnostic.Properties.TryGetValue(ElementOrderAnalyzer.FixProperty, out var fix)) yield break;
        var name = parameter.Identifier.ValueText;
        switch (fix)
        {
            case ElementOrderAnalyzer.MakeOptional:
                yield return new($"Make '{name}' optional", fix, parameter, static (current, _) => ((ParameterSyntax)current).AsOptional());
                break;
            case ElementOrderAnalyzer.MakeNullable:
                yield return new($"Make '{name}' nullable", fix, parameter, static (current, _) => ((ParameterSyntax)current).WithQuestionMark());
                break;
            case ElementOrderAnalyzer.MakeRequired:
                yield return new($"Make '{name}' required", fix, parameter, (current, _) => Required((ParameterSyntax)current, parameter, model));
                break;
            case ElementOrderAnalyzer.MoveLast when IsOnlyTail(list, parameter, model):
                yield return new($"Move '{name}' to the end", fix, list, (current, _) => Moved((ParameterListSyntax)current, list.Parameters.IndexOf(parameter)));
                break;
        }
    }

    private static ParameterSyntax Required(ParameterSyntax current, ParameterSyntax original, SemanticModel model)
    {
        var attributes = original.AttributeLists.SelectMany(static list => list.Attributes).ToList();
        var at = attributes.FindIndex(attribute => model.GetTypeInfo(attribute).Type?.ToDisplayString() == KnownTypes.Optional);
        // "= null" goes with the question mark.
        current = current.WithoutQuestionMark().WithDefault(null).WithIdentifier(current.Identifier.WithTrailingTrivia());
        return at < 0 ? current : current.WithoutAttribute(current.AttributeLists.SelectMany(static list => list.Attributes).ElementAt(at));
    }

    // Of two, neither place is right, and after optional elements none is.
    private static bool IsOnlyTail(ParameterListSyntax list, ParameterSyntax tail, SemanticModel model)
    {
        var project = new ShapeProject(model.Compilation);
        return list.Parameters.Where(other => other != tail)
            .Select(other => model.GetDeclaredSymbol(other) is IParameterSymbol symbol ? project.Read(symbol) : null)
            .All(static other => other is { Codec: not ElementCodec.Tail, MayBeMissing: false });
    }

    // Each keeps its place's line breaks.
    private static ParameterListSyntax Moved(ParameterListSyntax list, int from)
    {
        var moved = list.Parameters.ToList();
        var trivia = moved.Select(static parameter => (Leading: parameter.GetLeadingTrivia(), Trailing: parameter.GetTrailingTrivia())).ToList();
        var tail = moved[from];
        moved.RemoveAt(from);
        moved.Add(tail);
        var placed = moved.Select((parameter, at) => parameter.WithLeadingTrivia(trivia[at].Leading).WithTrailingTrivia(trivia[at].Trailing));
        return list.WithParameters(SyntaxFactory.SeparatedList(placed, list.Parameters.GetSeparators()));
    }
}

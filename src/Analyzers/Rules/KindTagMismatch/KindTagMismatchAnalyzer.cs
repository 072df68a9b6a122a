using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Events;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4009: an event in the making lacks a tag that its kind must have, or has one that it must not.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KindTagMismatchAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that names the tag to be added.</summary>
    internal const string MissingProperty = "Missing";

    /// <summary>The property of a diagnostic that names the tag to be renamed.</summary>
    internal const string WrongProperty = "Wrong";

    /// <summary>The property of a diagnostic that holds its new name.</summary>
    internal const string RightProperty = "Right";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KindTagMismatch,
        "Tags that do not fit the kind",
        "The tags of this event do not fit kind {0}: {1}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What an event is about stands in its tags: without them, nobody finds what it reacts to, replies to or replaces.",
        helpLinkUri: RulePages.Of(RuleIds.KindTagMismatch));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.UnsignedEvent) is { } draft) WrittenObjects.Register(start, draft, Analyze);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ObjectMembers members)
    {
        if (members.AssignmentOf("Kind") is not { } assignment || KindValue.Of(assignment.Value) is not { } kind) return;
        var tags = members.AssignmentOf("Tags");
        if (tags is null && !members.IsComplete) return;
        if ((tags is null ? [] : TagTexts.NamesOf(tags.Value)) is not { } names || KindTags.FlawOf(kind, names) is not { } flaw) return;
        if (IsCompletedLater(members.Expression, tags is not null)) return;
        var where = tags is not null && members.IsOwn(tags) ? tags.Syntax : members.IsOwn(assignment) ? assignment.Syntax : members.Expression.Syntax;
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(MissingProperty, flaw.Missing).Add(WrongProperty, flaw.Wrong).Add(RightProperty, flaw.Right);
        context.ReportDiagnostic(Diagnostic.Create(Rule, where.GetLocation(), properties, kind, flaw.Why));
    }

    private static bool IsCompletedLater(IOperation draft, bool hasTags)
    {
        var value = draft;
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        switch (value.Parent)
        {
            case IWithOperation:
                return true;
            case IInvocationOperation call when call.Instance == value:
                return false;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                var uses = LocalUses.Of(declarator.Symbol, draft).ToList();
                return uses.Any(static use => use.Parent is IWithOperation || LocalUses.IsWrite(use))
                    || !hasTags && !uses.Any(static use => use.Parent is IInvocationOperation { TargetMethod.Name: "Sign" }) && GivesTagsLater(draft);
            default:
                return !hasTags && GivesTagsLater(draft);
        }
    }

    // Somewhere in the file a draft that comes from elsewhere gets its tags.
    private static bool GivesTagsLater(IOperation draft)
        => draft.Syntax.SyntaxTree.GetRoot().DescendantNodes().OfType<WithExpressionSyntax>()
            .Any(static with => with.Expression is not BaseObjectCreationExpressionSyntax
                && with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(static member => member.Left is IdentifierNameSyntax { Identifier.ValueText: "Tags" }));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Keys;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers;

/// <summary>NTK4005: a text for people, or one that is misspelled, stands where the protocol has 64 lowercase hex digits.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyLiteralAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds the text that was meant.</summary>
    internal const string MeantProperty = "Meant";

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KeyLiteral,
        "No key or id, where 64 lowercase hex digits are meant",
        "{0} is 64 lowercase hex digits here, and this is {1}",
        RuleCategories.Protocol,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Messages, events and filters hold ids and keys in hexadecimal (NIP-01); npub, note and their like are for people (NIP-19).",
        helpLinkUri: RulePages.Of(RuleIds.KeyLiteral));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.PublicKey) is null) return;
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            start.RegisterOperationAction(AnalyzeLiteral, OperationKind.Literal);
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.Filter) is { } filter)
                WrittenObjects.Register(start, filter, AnalyzeFilter);
            if (start.Compilation.GetTypeByMetadataName(KnownTypes.UnsignedEvent) is { } draft)
                WrittenObjects.Register(start, draft, AnalyzeDraft);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.Arguments.IsEmpty) return;
        var text = call.Arguments[0].Value;
        if (call.TargetMethod is { Name: "FromHexString", ContainingType: { Name: "Convert", ContainingNamespace.Name: "System" } })
        {
            foreach (var value in Passed.Values(text)) Check(context, value, HexSlot.AnyText);
            return;
        }
        if (call.TargetMethod.Name != "TryParse" || !Toolkit.Declares(call.TargetMethod)) return;
        // Whoever throws the key away asks what a text is.
        if (call.Arguments.Any(static argument => argument is { Parameter.RefKind: RefKind.Out, Value: IDiscardOperation })) return;
        if (HexSlot.Of(call.TargetMethod.ContainingType.Name) is { } slot)
            foreach (var value in Passed.Values(text)) Check(context, value, slot);
    }

    private static void AnalyzeFilter(OperationAnalysisContext context, ObjectMembers members)
    {
        if (members.AssignmentOf("Tags") is not { } tags || !members.IsOwn(tags)) return;
        foreach (var (key, values) in ListElements.PairsOf(tags.Value) ?? [])
            if (Origin.Of(key).ConstantValue is { HasValue: true, Value: char letter } && HexSlot.OfTag(letter.ToString()) is { } slot)
                foreach (var value in ListElements.Of(values) ?? []) Check(context, value, slot);
    }

    private static void AnalyzeDraft(OperationAnalysisContext context, ObjectMembers members)
    {
        if (members.AssignmentOf("Tags") is not { } tags || !members.IsOwn(tags)) return;
        foreach (var tag in TagTexts.Of(tags.Value))
            if (tag is [var name, var value, ..] && Constants.TextOf(name) is { } letter && HexSlot.OfTag(letter) is { } slot) Check(context, value, slot);
    }

    // In the JSON of somebody who does without our types.
    private static void AnalyzeLiteral(OperationAnalysisContext context)
    {
        if (context.Operation.ConstantValue is not { HasValue: true, Value: string text } || !IsEntity(text)) return;
        if (JsonMember.NameAround(context.Operation) is { } member && HexSlot.OfMember(member) is { } slot && HexFlaw.Of(text) is { Hex: not null } flaw)
            Report(context, context.Operation, context.Operation, slot, flaw);
    }

    private static void Check(OperationAnalysisContext context, IOperation value, HexSlot slot)
    {
        foreach (var part in Origin.AllOf(value))
            if (Constants.TextOf(part) is { } text && slot.FlawOf(text) is { } flaw) Report(context, value, part, slot, flaw);
    }

    private static void Report(OperationAnalysisContext context, IOperation written, IOperation part, HexSlot slot, HexFlaw flaw)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (flaw.Hex is { } meant) properties = properties.Add(MeantProperty, meant);
        context.ReportDiagnostic(Diagnostic.Create(Rule, Origin.Locate(written, part), [Origin.Of(part).Syntax.GetLocation()], properties, slot.Name, flaw.What));
    }

    private static bool IsEntity(string text)
        => text.StartsWith("npub1", StringComparison.Ordinal) || text.StartsWith("note1", StringComparison.Ordinal)
            || text.StartsWith("nprofile1", StringComparison.Ordinal) || text.StartsWith("nevent1", StringComparison.Ordinal);
}

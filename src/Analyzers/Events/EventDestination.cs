using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using NostrToolkit.Analyzers.Outputs;
using NostrToolkit.Analyzers.Values;

namespace NostrToolkit.Analyzers.Events;

/// <summary>Places where an event is kept, shown or sent on.</summary>
internal static class EventDestination
{
    private static readonly string[] Keeping = ["Save", "Store", "Insert", "Persist", "Upsert", "Append", "Index", "Broadcast", "Deliver", "Show", "Display", "Render", "Print"];

    /// <summary>Where an operation puts its arguments, in words; <see langword="null"/> if it is no such place.</summary>
    public static string? Of(IOperation operation, INamedTypeSymbol? type) => operation switch
    {
        // A relay that sends on what it was sent.
        IObjectCreationOperation creation when Toolkit.Is(creation.Type, "EventMessage") => "the clients of a relay",
        IInvocationOperation call when IsKept(call, type) => "where it is kept",
        IInvocationOperation call when IsNamedSo(call.TargetMethod) => $"'{call.TargetMethod.Name}'",
        IInvocationOperation call when TellsIt(call) => $"'{call.TargetMethod.Name}', which shows it",
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } } assignment
            when Toolkit.Is(assignment.Value.Type, "EventView") && !VerifiesItself(type) => "where it is kept",
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list } } when IsCollectionField(list) && !VerifiesItself(type) => "where it is kept",
        _ => Words(Outlets.Of(operation)),
    };

    private static string? Words(Outlet outlet) => outlet switch
    {
        Outlet.Console => "people who read it",
        Outlet.Log => "a log",
        Outlet.File => "a file",
        Outlet.Database => "a database",
        _ => null,
    };

    // A queue is read by somebody else, who may verify.
    private static bool IsKept(IInvocationOperation call, INamedTypeSymbol? type)
        => call.TargetMethod.Name is "Add" or "TryAdd" or "AddOrUpdate" or "AddFirst" or "AddLast" or "Insert" && call.Instance is { } list && IsCollectionField(list) && !VerifiesItself(type);

    private static bool IsCollectionField(IOperation list)
        => Origin.Unwrap(list) is IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation
            && list.Type is { Name: not ("ConcurrentQueue" or "Queue" or "BlockingCollection") } collection
            && collection.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);

    private static bool IsNamedSo(IMethodSymbol method)
        => !Toolkit.Declares(method)
            && method.Parameters.Any(static parameter => Toolkit.Is(parameter.Type, "EventView"))
            && Keeping.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal))
            && !Verifies(method);

    // void Line(in EventView view) => Console.WriteLine(view.Content);
    private static bool TellsIt(IInvocationOperation call)
        => call.TargetMethod.Parameters.Any(static parameter => Toolkit.Is(parameter.Type, "EventView"))
            && call.TargetMethod.DeclaringSyntaxReferences is [{ } declaration]
            && call.SemanticModel is { } model
            && declaration.SyntaxTree == model.SyntaxTree
            && !Verifies(call.TargetMethod)
            && model.GetOperation(declaration.GetSyntax()) is { } body
            && body.Descendants().Any(static inner => Words(Outlets.Of(inner)) is not null && inner.Descendants().Any(static part => part is IParameterReferenceOperation parameter && Toolkit.Is(parameter.Type, "EventView")));

    private static bool VerifiesItself(INamedTypeSymbol? type) => type?.DeclaringSyntaxReferences.Any(static part => SpeaksOfVerifying(part.GetSyntax())) == true;

    private static bool Verifies(IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(static part => SpeaksOfVerifying(part.GetSyntax()));

    private static bool SpeaksOfVerifying(SyntaxNode node)
        => node.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "Verify" or "TryVerify" or "SubmitAsync");
}

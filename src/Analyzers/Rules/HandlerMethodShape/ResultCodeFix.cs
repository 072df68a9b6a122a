using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace NostrToolkit.Analyzers;

/// <summary>The part of <see cref="HandlerMethodShapeCodeFix"/> that changes what a method returns.</summary>
internal static class ResultCodeFix
{
    private const string Tasks = "global::System.Threading.Tasks.";

    public static (string Title, MethodDeclarationSyntax Mended)? Mend(MethodDeclarationSyntax method, bool isHook, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(method) is not { ReturnsByRef: false, ReturnsByRefReadonly: false } symbol) return null;
        var tasks = model.Compilation;
        var isTask = Is(KnownTypes.Task) || Is(KnownTypes.ValueTask);
        var isTaskOf = Is(KnownTypes.TaskOf) || Is(KnownTypes.ValueTaskOf);
        return (isHook, symbol) switch
        {
            // A hook that only looks says yes.
            (true, { ReturnsVoid: true, IsAsync: false }) => Answering("bool", "bool"),
            (true, { IsAsync: true }) when symbol.ReturnsVoid || isTask => Answering(Tasks + "ValueTask<bool>", "ValueTask<bool>"),
            (true, _) => null,
            (false, { IsAsync: true }) => Ending(Tasks + "ValueTask", "ValueTask"),
            // What it returns is a Task already.
            (false, _) when Is(KnownTypes.TaskOf) => (Title("Task"), method.WithReturnType(TypeOf(Tasks + "Task", method))),
            (false, _) when isTaskOf || isTask => null,
            _ => Ending("void", "void"),
        };

        bool Is(string name) => SymbolEqualityComparer.Default.Equals(symbol.ReturnType.OriginalDefinition, tasks.GetTypeByMetadataName(name));
        (string, MethodDeclarationSyntax) Answering(string type, string name) => (Title(name), ResultRewriter.SayYes(method).WithReturnType(TypeOf(type, method)));
        (string, MethodDeclarationSyntax) Ending(string type, string name) => (Title(name), ResultRewriter.Drop(method).WithReturnType(TypeOf(type, method)));
    }

    private static string Title(string type) => $"Return '{type}'";

    // Qualified here; the annotations shorten it to a simple name with a using.
    private static TypeSyntax TypeOf(string type, MethodDeclarationSyntax method)
        => SyntaxFactory.ParseTypeName(type)
            .WithTriviaFrom(method.ReturnType)
            .WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation, Formatter.Annotation);
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Handlers;

/// <summary>
/// The code that a connection waits for before it reads its next message: the methods of a <c>[MessageHandler]</c> and of an
/// <c>IMessageReceiver</c>, what they call in their own type, and the body of a loop that receives.
/// </summary>
internal sealed class ReadPath
{
    private static readonly string[] ReceiverMethods = ["ReceiveAsync", "ReceiveBinaryAsync", "FinishAsync"];

    private readonly INamedTypeSymbol? _handler;
    private readonly INamedTypeSymbol? _receiver;
    private readonly INamedTypeSymbol? _before;
    private readonly INamedTypeSymbol? _socket;
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<IMethodSymbol>> _methods = new(SymbolEqualityComparer.Default);

    private ReadPath(Compilation compilation, INamedTypeSymbol? handler, INamedTypeSymbol? receiver)
    {
        _handler = handler;
        _receiver = receiver;
        _before = compilation.GetTypeByMetadataName(KnownTypes.Before);
        _socket = compilation.GetTypeByMetadataName(KnownTypes.WebSocket);
    }

    public static ReadPath? Of(Compilation compilation)
    {
        var handler = compilation.GetTypeByMetadataName(KnownTypes.MessageHandler);
        var receiver = compilation.GetTypeByMetadataName(KnownTypes.MessageReceiver);
        return handler is null && receiver is null ? null : new ReadPath(compilation, handler, receiver);
    }

    /// <summary>Whether a type gets a connection's messages.</summary>
    public bool IsReceiver(INamedTypeSymbol? type)
        => type is not null && ((_receiver is not null && type.AllInterfaces.Contains(_receiver, SymbolEqualityComparer.Default)) || AttributeOf(type) is not null);

    /// <summary>The <c>[MessageHandler]</c> of a type.</summary>
    public AttributeData? AttributeOf(INamedTypeSymbol type)
        => type.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _handler));

    /// <summary>Whether an operation runs on the read path, and not in a lambda that is handed to somebody else.</summary>
    public bool Contains(IOperation operation, ISymbol member)
        => IsInReceivingLoop(operation)
            || (member is IMethodSymbol method && IsReceiver(method.ContainingType) && !IsInLambda(operation) && MethodsOf(method.ContainingType).Contains(method));

    /// <summary>Whether an operation is run for each message: in a method that gets one, or in a loop that receives.</summary>
    public bool RunsPerMessage(IOperation operation, ISymbol member)
        => IsInReceivingLoop(operation) || (member is IMethodSymbol method && IsReceiver(method.ContainingType) && !IsInLambda(operation) && IsEntry(method));

    private static bool IsInLambda(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation) return true;
        return false;
    }

    private bool IsInReceivingLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation { IsAsynchronous: true } each && IsSubscription(each.Collection)) return true;
            if (parent is ILoopOperation && Writers.Functions.OperationsOf(parent).Any(Receives)) return true;
        }
        return false;
    }

    private bool Receives(IOperation operation)
        => operation is IInvocationOperation { TargetMethod.Name: "ReceiveAsync", Instance.Type: { } type } && IsSocket(type);

    private bool IsSocket(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            if (SymbolEqualityComparer.Default.Equals(type, _socket)) return true;
        return false;
    }

    // "await foreach (var item in client.SubscribeAsync(filter))"
    private static bool IsSubscription(IOperation collection)
        => collection.DescendantsAndSelf().OfType<IInvocationOperation>()
            .Any(static call => Toolkit.Declares(call.TargetMethod) && call.Type is { Name: "IAsyncEnumerable" });

    private bool IsEntry(IMethodSymbol method)
        => method.Name is "Handle" or "OnUnreadable"
            || method.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _before))
            || Array.Exists(ReceiverMethods, name => method.Name == name || method.Name.EndsWith("." + name, StringComparison.Ordinal));

    // By names only: which overload is meant makes no difference to who waits.
    private HashSet<IMethodSymbol> MethodsOf(INamedTypeSymbol type) => _methods.GetOrAdd(type, found =>
    {
        var methods = found.GetMembers().OfType<IMethodSymbol>().Where(static method => method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation).ToList();
        var reached = new HashSet<IMethodSymbol>(methods.Where(IsEntry), SymbolEqualityComparer.Default);
        var work = new Queue<IMethodSymbol>(reached);
        while (work.Count > 0)
        {
            var called = new HashSet<string>(CallsIn(work.Dequeue()), StringComparer.Ordinal);
            foreach (var method in methods)
                if (called.Contains(method.Name) && reached.Add(method)) work.Enqueue(method);
        }
        return reached;
    });

    private static IEnumerable<string> CallsIn(IMethodSymbol method)
        => from reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
           from call in reference.GetSyntax().DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).OfType<InvocationExpressionSyntax>()
           let name = call.Expression switch
           {
               IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
               MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } => member.Identifier.ValueText,
               _ => null,
           }
           // What nobody waits for is no part of it.
           where name is not null && !(call.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
           select name;
}

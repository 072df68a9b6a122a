using Microsoft.CodeAnalysis.CSharp;
using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>What a dispatch does once it knows a message's name: reads it, asks the hooks, and calls its method or refuses it.</summary>
internal sealed class RouteEmitter(SourceWriter writer, DispatcherSpec spec)
{
    private const string AnswerUnreadable = nameof(AnswerUnreadable);

    /// <summary>What each generated method takes.</summary>
    public string Parameters { get; } = $"{Runtime.Bytes} message, " + TrailingParameters(spec);

    /// <summary>And hands on.</summary>
    public string Arguments { get; } = "message, " + TrailingArguments(spec);

    /// <summary>Answers a message that no method got.</summary>
    public string Unreadable(string name, string error)
        => $"{AnswerUnreadable}(new {Runtime.Unreadable}(message, {name}, {error}), {TrailingArguments(spec)})";

    /// <summary>The reason of a refusal, made once.</summary>
    public void EmitReason(string method, RouteSpec route)
    {
        var text = SymbolDisplay.FormatLiteral(route.Reason!, quote: true);
        writer.Line($"private static readonly {Runtime.Reason} {ReasonFor(method)} = new({Runtime.JsonString}.Create({text}));");
    }

    /// <summary>The way to the class's own <c>OnUnreadable</c>, or to what the protocol says.</summary>
    public void EmitUnreadable()
    {
        var own = spec.Unreadable ?? Demanded(spec);
        if (own?.Definition is { } definition)
        {
            writer.Line("/// <summary>Answers a message that no handler got. The view is valid until the returned task ends.</summary>");
            writer.Line(definition);
            writer.Line();
        }
        using var block = writer.Block($"private {Runtime.ValueTask} {AnswerUnreadable}({Runtime.Unreadable} unreadable, {TrailingParameters(spec)})");
        if (own is not null)
            EmitLast(Call(own.Call, "unreadable"), own.Call.Completion, waits: false);
        else if (spec is { Sink: { } sink, Direction: Directions.ToRelay })
            EmitLast($"{Runtime.Refusal}.Unreadable({sink}, in unreadable)", Completion.Now, waits: false);
        else
            writer.Line("return default;");
    }

    public void EmitRoute(string method, RouteSpec route)
    {
        var waits = route.Hooks.Any(static hook => hook.Completion != Completion.Now);
        using var block = writer.Block($"private {(waits ? "async " : "")}{Runtime.ValueTask} {method}({Parameters})");
        var value = route.Method is null && route.Hooks.Count == 0 ? "_" : "var value";
        var read = $"if (!{route.Message}.TryRead(message, out {value}, out var error))";
        EmitReturnUnless(read, Unreadable($"\"{route.Name}\"", "error"), waits);
        EmitHooks(route.Hooks, waits);
        if (route.Method is { } handler) EmitLast(Call(handler, "value"), handler.Completion, waits);
        else EmitLast($"{Runtime.Refusal}.Decline({spec.Sink}, \"{route.Name}\", message, {ReasonFor(method)})", Completion.Now, waits);
    }

    /// <summary>Asks in order, and ends at the first no.</summary>
    /// <param name="hooks">The methods to ask.</param>
    /// <param name="waits">Whether the method being written is an async one.</param>
    public void EmitHooks(IEnumerable<CallSpec> hooks, bool waits)
    {
        foreach (var hook in hooks)
        {
            var call = Call(hook, "value");
            var answer = hook.Completion == Completion.Now ? call : $"await {call}.ConfigureAwait(false)";
            writer.Line($"if (!{answer}) return{(waits ? "" : " default")};");
        }
    }

    private void EmitReturnUnless(string condition, string call, bool waits)
    {
        if (waits)
        {
            using var block = writer.Block(condition);
            writer.Line($"await {call}.ConfigureAwait(false);");
            writer.Line("return;");
            return;
        }
        writer.Line(condition);
        using (writer.Indent())
            writer.Line($"return {call};");
    }

    private void EmitLast(string call, Completion completion, bool waits)
    {
        switch (completion)
        {
            case Completion.Now:
                writer.Line($"{call};");
                if (!waits) writer.Line("return default;");
                break;
            case var _ when waits:
                writer.Line($"await {call}.ConfigureAwait(false);");
                break;
            case Completion.ValueTask:
                writer.Line($"return {call};");
                break;
            case Completion.Task:
                writer.Line($"return new {Runtime.ValueTask}({call});");
                break;
        }
    }

    private static string Call(CallSpec call, string message)
    {
        var arguments = call.Arguments.Select(argument => (argument.IsIn ? "in " : "") + argument.Role switch
        {
            ArgumentRole.Message => message,
            ArgumentRole.Text => "message",
            ArgumentRole.Context => "context",
            _ => "cancellationToken",
        });
        return $"{call.Target}({string.Join(", ", arguments)})";
    }

    // Somebody must answer a client. The compiler says who, at a partial method without a body.
    private static UnreadableSpec? Demanded(DispatcherSpec spec)
    {
        if (spec is not { Sink: null, Direction: Directions.ToRelay }) return null;
        ArgumentRole[] roles = spec.Context is null
            ? [ArgumentRole.Message, ArgumentRole.Cancellation]
            : [ArgumentRole.Message, ArgumentRole.Context, ArgumentRole.Cancellation];
        var arguments = roles.Select(static role => new ArgumentSpec(role, IsIn: false)).ToEquatableArray();
        return new UnreadableSpec(
            new CallSpec("OnUnreadable", null, arguments, Completion.ValueTask),
            $"private partial {Runtime.ValueTask} OnUnreadable({Runtime.Unreadable} message, {TrailingParameters(spec)});");
    }

    private static string ReasonFor(string method) => "Reason_" + method.Substring(method.IndexOf('_') + 1);

    private static string TrailingParameters(DispatcherSpec spec)
        => $"{(spec.Context is null ? "" : spec.Context + " context, ")}{Runtime.CancellationToken} cancellationToken";

    private static string TrailingArguments(DispatcherSpec spec) => spec.Context is null ? "cancellationToken" : "context, cancellationToken";
}

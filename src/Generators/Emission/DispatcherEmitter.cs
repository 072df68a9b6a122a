using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From a <see cref="DispatcherSpec"/> to the way from a message's bytes to its method.</summary>
internal static class DispatcherEmitter
{
    public static string Emit(DispatcherSpec spec)
        => FileEmitter.Emit(spec.Type, null, null, writer =>
        {
            var routes = NameMethods(spec.Routes);
            EmitDispatch(writer, routes, spec.Ignored);
            writer.Line();
            writer.Line("/// <summary>Answers a message that no handler got. The view is valid until the returned task ends.</summary>");
            writer.Line($"private partial {Runtime.ValueTask} OnUnreadable({Runtime.Unreadable} message, {Runtime.CancellationToken} cancellationToken);");
            foreach (var (method, route) in routes)
            {
                writer.Line();
                EmitRoute(writer, method, route);
            }
        });

    private static void EmitDispatch(SourceWriter writer, List<(string Method, RouteSpec Route)> routes, EquatableArray<string> ignored)
    {
        writer.Line("/// <summary>Reads one message and hands it to its handler, or to <see cref=\"OnUnreadable\"/>.</summary>");
        writer.Line("/// <param name=\"message\">The text of one message; must stay unchanged until the returned task ends.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Handed on to the handler.</param>");
        using (writer.Block($"public {Runtime.ValueTask} DispatchAsync({Runtime.Bytes} message, {Runtime.CancellationToken} cancellationToken)"))
        {
            var longest = routes.Select(static pair => pair.Route.Name).Concat(ignored).Select(static name => name.Length).DefaultIfEmpty().Max();
            writer.Line($"global::System.Span<byte> decoded = stackalloc byte[{longest}];");
            writer.Line($"if (!{Runtime.MessageArray}.TryReadName(message, decoded, out var name, out var error))");
            using (writer.Indent())
                writer.Line($"return OnUnreadable(new {Runtime.Unreadable}(message, null, error), cancellationToken);");
            using (writer.Block("return name.Length switch"))
            {
                foreach (var (method, route) in routes)
                    writer.Line($"{route.Name.Length} when global::System.MemoryExtensions.SequenceEqual(name, \"{route.Name}\"u8) => {method}(message, cancellationToken),");
                foreach (var name in ignored)
                    writer.Line($"{name.Length} when global::System.MemoryExtensions.SequenceEqual(name, \"{name}\"u8) => default, // ignored on purpose");
                writer.Line($"_ => OnUnreadable(new {Runtime.Unreadable}(message, null, new({Runtime.ReadErrorKind}.WrongName, 1)), cancellationToken),");
            }
            writer.EndExpression();
        }
    }

    private static void EmitRoute(SourceWriter writer, string method, RouteSpec route)
    {
        using var block = writer.Block($"private {Runtime.ValueTask} {method}({Runtime.Bytes} message, {Runtime.CancellationToken} cancellationToken)");
        writer.Line($"if (!{route.Method.Message}.TryRead(message, out var value, out var error))");
        using (writer.Indent())
            writer.Line($"return OnUnreadable(new {Runtime.Unreadable}(message, \"{route.Name}\", error), cancellationToken);");
        var call = route.Method.TakesCancellation ? "Handle(value, cancellationToken)" : "Handle(value)";
        if (route.Method.IsAsync)
        {
            writer.Line($"return {call};");
            return;
        }
        writer.Line($"{call};");
        writer.Line("return default;");
    }

    // A verb such as NEG-OPEN is no identifier, and must not become the one of another verb, NEG_OPEN.
    private static List<(string Method, RouteSpec Route)> NameMethods(IEnumerable<RouteSpec> routes)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<(string, RouteSpec)>();
        foreach (var route in routes)
        {
            var method = "Dispatch_" + Identifier.From(route.Name);
            while (!taken.Add(method)) method += "_";
            named.Add((method, route));
        }
        return named;
    }
}

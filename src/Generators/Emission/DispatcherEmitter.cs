using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From a <see cref="DispatcherSpec"/> to the way from a message's bytes to its method.</summary>
internal static class DispatcherEmitter
{
    private const string ByName = "DispatchByName";

    public static string Emit(DispatcherSpec spec)
        => FileEmitter.Emit(spec.Type, null, null, writer =>
        {
            var emitter = new RouteEmitter(writer, spec);
            var routes = NameMethods(spec.Routes);
            var declined = routes.Where(static pair => pair.Route.Method is null).ToList();
            foreach (var (method, route) in declined) emitter.EmitReason(method, route);
            if (declined.Count > 0) writer.Line();
            EmitEntry(writer, spec, emitter, routes);
            writer.Line();
            emitter.EmitUnreadable();
            foreach (var (method, route) in routes)
            {
                writer.Line();
                emitter.EmitRoute(method, route);
            }
        });

    // Whatever can wait comes first, in a method of its own: the name of a message is a span, which no wait outlives.
    private static void EmitEntry(SourceWriter writer, DispatcherSpec spec, RouteEmitter emitter, List<(string Method, RouteSpec Route)> routes)
    {
        writer.Line("/// <summary>Reads one message and hands it to its handler. Allocates nothing, but where one of the user's methods ends late.</summary>");
        writer.Line("/// <param name=\"message\">The text of one message; must stay unchanged until the returned task ends.</param>");
        if (spec.Context is not null) writer.Line("/// <param name=\"context\">Handed on to the methods that take it.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Handed on likewise.</param>");
        var waits = spec.Hooks.Any(static hook => hook.Completion != Completion.Now);
        using (writer.Block($"{spec.Accessibility} {(waits ? "async " : "")}{Runtime.ValueTask} DispatchAsync({emitter.Parameters})"))
        {
            emitter.EmitHooks(spec.Hooks, waits);
            if (waits) writer.Line($"await {ByName}({emitter.Arguments}).ConfigureAwait(false);");
            else EmitSwitch(writer, spec, emitter, routes);
        }
        if (!waits) return;
        writer.Line();
        using (writer.Block($"private {Runtime.ValueTask} {ByName}({emitter.Parameters})"))
            EmitSwitch(writer, spec, emitter, routes);
    }

    private static void EmitSwitch(SourceWriter writer, DispatcherSpec spec, RouteEmitter emitter, List<(string Method, RouteSpec Route)> routes)
    {
        var longest = spec.Routes.Select(static route => route.Name).Concat(spec.Ignored).Select(static name => name.Length).DefaultIfEmpty().Max();
        writer.Line($"global::System.Span<byte> decoded = stackalloc byte[{longest}];");
        writer.Line($"if (!{Runtime.MessageArray}.TryReadName(message, decoded, out var name, out var error))");
        using (writer.Indent())
            writer.Line($"return {emitter.Unreadable("null", "error")};");
        using (writer.Block("return name.Length switch"))
        {
            foreach (var (method, route) in routes)
                writer.Line($"{route.Name.Length} when global::System.MemoryExtensions.SequenceEqual(name, \"{route.Name}\"u8) => {method}({emitter.Arguments}),");
            foreach (var name in spec.Ignored)
                writer.Line($"{name.Length} when global::System.MemoryExtensions.SequenceEqual(name, \"{name}\"u8) => default, // ignored on purpose");
            writer.Line($"_ => {emitter.Unreadable("null", $"new({Runtime.ReadErrorKind}.WrongName, 1)")},");
        }
        writer.EndExpression();
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

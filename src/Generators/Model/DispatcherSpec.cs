using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>The dispatch of one handler class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Direction">The direction it handles.</param>
/// <param name="Routes">From names to methods, the shortest names first.</param>
/// <param name="Ignored">The names that are answered with nothing, the shortest first.</param>
internal sealed record DispatcherSpec(TypeSpec Type, string Direction, EquatableArray<RouteSpec> Routes, EquatableArray<string> Ignored)
{
    /// <summary>
    /// Keeps the methods whose message exists in the handler's direction; the rest is no message handler. Of two methods
    /// for one message, the one that can be cancelled wins; of two messages of one name, the one whose type comes first. A message
    /// that has a method is not ignored.
    /// </summary>
    public static DispatcherSpec Match(HandlerSpec handler, EquatableArray<CatalogueEntry> catalogue)
    {
        var routes = handler.Methods
            .OrderByDescending(static method => method.TakesCancellation)
            .GroupBy(static method => method.Message, static (_, methods) => methods.First())
            .Join(
                catalogue.Where(entry => entry.Direction == handler.Direction),
                static method => method.Message,
                static entry => entry.Type,
                static (method, entry) => new RouteSpec(entry.Name, method))
            .OrderBy(static route => route.Method.Message, StringComparer.Ordinal)
            .GroupBy(static route => route.Name, static (_, routes) => routes.First())
            .OrderBy(static route => route.Name.Length)
            .ThenBy(static route => route.Name, StringComparer.Ordinal)
            .ToEquatableArray();
        var ignored = catalogue
            .Where(entry => entry.Direction == handler.Direction && handler.Ignored.Contains(entry.Type))
            .Select(static entry => entry.Name)
            .Except(routes.Select(static route => route.Name))
            .OrderBy(static name => name.Length)
            .ThenBy(static name => name, StringComparer.Ordinal);
        return new DispatcherSpec(handler.Type, handler.Direction, routes, ignored.ToEquatableArray());
    }
}

/// <summary>One way through a dispatch.</summary>
/// <param name="Name">The first element of the message.</param>
/// <param name="Method">The method that gets it.</param>
internal sealed record RouteSpec(string Name, HandlerMethodSpec Method);

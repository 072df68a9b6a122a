using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>The dispatch of one handler class.</summary>
/// <param name="Type">The class.</param>
/// <param name="Direction">The direction it handles.</param>
/// <param name="Accessibility">Of <c>DispatchAsync</c>.</param>
/// <param name="Context">The type of what comes with each message; <see langword="null"/> for nothing.</param>
/// <param name="Sink">The expression that gets generated answers; <see langword="null"/> for nobody.</param>
/// <param name="Hooks">What is asked before any message is looked at, in this order.</param>
/// <param name="Unreadable">The class's own answer to what cannot be read.</param>
/// <param name="Routes">From names to methods, the shortest names first.</param>
/// <param name="Ignored">The names that are answered with nothing, the shortest first.</param>
internal sealed record DispatcherSpec(
    TypeSpec Type,
    string Direction,
    string Accessibility,
    string? Context,
    string? Sink,
    EquatableArray<CallSpec> Hooks,
    UnreadableSpec? Unreadable,
    EquatableArray<RouteSpec> Routes,
    EquatableArray<string> Ignored)
{
    /// <summary>
    /// Keeps the methods whose message exists in the handler's direction; the rest is no message handler. Of two methods
    /// for one message, the one that can be cancelled wins; of two messages of one name, the one that is handled, then the one whose type
    /// comes first. A message that has a method is neither ignored nor declined, one that is ignored is not declined.
    /// </summary>
    public static DispatcherSpec Match(HandlerSpec handler, EquatableArray<CatalogueEntry> catalogue)
    {
        var messages = catalogue.Where(entry => entry.Direction == handler.Direction).ToList();
        var methods = handler.Methods
            .OrderByDescending(static method => method.TakesCancellation)
            .GroupBy(static method => method.Message, static (_, methods) => methods.First())
            .ToDictionary(static method => method.Message!, StringComparer.Ordinal);
        var handled = messages
            .Where(entry => methods.ContainsKey(entry.Type))
            .Select(entry => RouteOf(handler, entry, methods[entry.Type], null));
        var declined = messages
            .Where(entry => !handler.Ignored.Contains(entry.Type) && ReasonOf(handler, entry) is not null)
            .Select(entry => RouteOf(handler, entry, null, ReasonOf(handler, entry)));
        var routes = handled.Concat(declined)
            .GroupBy(static route => route.Name, static (_, routes) => routes.First())
            .OrderBy(static route => route.Name.Length)
            .ThenBy(static route => route.Name, StringComparer.Ordinal)
            .ToEquatableArray();
        var ignored = messages
            .Where(entry => IsDropped(handler, entry))
            .Select(static entry => entry.Name)
            .Except(routes.Select(static route => route.Name))
            .OrderBy(static name => name.Length)
            .ThenBy(static name => name, StringComparer.Ordinal);
        return new DispatcherSpec(
            handler.Type,
            handler.Direction,
            handler.Accessibility,
            handler.Context,
            handler.Sink,
            handler.Hooks.Where(static hook => hook.Message is null).ToEquatableArray(),
            handler.Unreadable,
            routes,
            ignored.ToEquatableArray());
    }

    private static RouteSpec RouteOf(HandlerSpec handler, CatalogueEntry entry, CallSpec? method, string? reason)
        => new(entry.Name, entry.Type, handler.Hooks.Where(hook => hook.Message == entry.Type).ToEquatableArray(), method, reason);

    // A refusal needs somebody to send it, and somebody who waits for it.
    private static string? ReasonOf(HandlerSpec handler, CatalogueEntry entry)
    {
        if (handler.Sink is null || handler.Direction != Directions.ToRelay) return null;
        if (handler.Declined.FirstOrDefault(declined => declined.Message == entry.Type) is { } found) return found.Reason ?? UsualReason(entry);
        return handler.DeclinesOthers ? UsualReason(entry) : null;
    }

    private static string UsualReason(CatalogueEntry entry) => $"unsupported: this relay does not answer {entry.Name}";

    private static bool IsDropped(HandlerSpec handler, CatalogueEntry entry)
        => handler.Ignored.Contains(entry.Type)
            || (handler.Direction == Directions.ToClient
                && (handler.DeclinesOthers || handler.Declined.Any(declined => declined.Message == entry.Type)));
}

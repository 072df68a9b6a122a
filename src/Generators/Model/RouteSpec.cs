using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One way through a dispatch.</summary>
/// <param name="Name">The first element of the message.</param>
/// <param name="Message">Its type, fully qualified.</param>
/// <param name="Hooks">What is asked before, in this order.</param>
/// <param name="Method">The method that gets it; <see langword="null"/> if it is declined.</param>
/// <param name="Reason">Why it is declined.</param>
internal sealed record RouteSpec(string Name, string Message, EquatableArray<CallSpec> Hooks, CallSpec? Method, string? Reason);

using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[MessageHandler]</c> as it is written, before its methods are matched with the catalogue.</summary>
/// <param name="Type">The class.</param>
/// <param name="Direction">The direction it handles.</param>
/// <param name="Methods">Its methods named <c>Handle</c>, in the order of the source.</param>
/// <param name="Ignored">The types of the messages that it ignores on purpose.</param>
internal sealed record HandlerSpec(
    TypeSpec Type, string Direction, EquatableArray<HandlerMethodSpec> Methods, EquatableArray<string> Ignored);

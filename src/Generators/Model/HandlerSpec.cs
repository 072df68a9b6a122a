using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[MessageHandler]</c> as it is written, before its methods are matched with the catalogue.</summary>
/// <param name="Type">The class.</param>
/// <param name="Direction">The direction it handles.</param>
/// <param name="Methods">Its methods named <c>Handle</c>, in the order of the source.</param>
internal sealed record HandlerSpec(TypeSpec Type, string Direction, EquatableArray<HandlerMethodSpec> Methods);

using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One <c>[MessageHandler]</c> as it is written, before its methods are matched with the catalogue.</summary>
/// <param name="Type">The class.</param>
/// <param name="Direction">The direction it handles.</param>
/// <param name="Accessibility">Of the generated <c>DispatchAsync</c>: <c>public</c>, or <c>internal</c> if its context is.</param>
/// <param name="Context">The type of what comes with each message, fully qualified; <see langword="null"/> for nothing.</param>
/// <param name="Sink">The expression that gets generated answers, <c>this</c> or <c>context</c>; <see langword="null"/> for nobody.</param>
/// <param name="Methods">Its methods named <c>Handle</c>, in the order of the source.</param>
/// <param name="Hooks">Its methods with <c>[Before]</c>, in the order of their calls.</param>
/// <param name="Unreadable">Its own answer to what cannot be read.</param>
/// <param name="Ignored">The types of the messages that it ignores on purpose.</param>
/// <param name="Declined">Those that it declines.</param>
/// <param name="DeclinesOthers">Whether it declines whatever it neither handles nor ignores.</param>
internal sealed record HandlerSpec(
    TypeSpec Type,
    string Direction,
    string Accessibility,
    string? Context,
    string? Sink,
    EquatableArray<CallSpec> Methods,
    EquatableArray<CallSpec> Hooks,
    UnreadableSpec? Unreadable,
    EquatableArray<string> Ignored,
    EquatableArray<DeclinedSpec> Declined,
    bool DeclinesOthers);

/// <summary>A method <c>OnUnreadable</c>.</summary>
/// <param name="Call">How it is called.</param>
/// <param name="Definition">The defining part to generate for a <c>partial</c> method that has none; otherwise <see langword="null"/>.</param>
internal sealed record UnreadableSpec(CallSpec Call, string? Definition);

/// <summary>A message that is declined.</summary>
/// <param name="Message">Its type, fully qualified.</param>
/// <param name="Reason">The whole reason; <see langword="null"/> for the usual one.</param>
internal sealed record DeclinedSpec(string Message, string? Reason);

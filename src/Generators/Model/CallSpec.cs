using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>A method of the user's as generated code calls it.</summary>
/// <param name="Target">What stands before the parenthesis: its name as source code spells it, qualified where a local would hide it.</param>
/// <param name="Message">The type of the message it takes, fully qualified; <see langword="null"/> for one that takes none.</param>
/// <param name="Arguments">What it gets, in the order of its parameters.</param>
/// <param name="Completion">How its end is known.</param>
internal sealed record CallSpec(string Target, string? Message, EquatableArray<ArgumentSpec> Arguments, Completion Completion)
{
    public bool TakesCancellation => Arguments.Any(static argument => argument.Role == ArgumentRole.Cancellation);
}

/// <summary>One argument.</summary>
/// <param name="Role">What it is.</param>
/// <param name="IsIn">Whether the parameter is an <c>in</c> one: spelled out, so that of two overloads the intended one is called.</param>
internal sealed record ArgumentSpec(ArgumentRole Role, bool IsIn);

/// <summary>What a dispatch has to give to a method.</summary>
internal enum ArgumentRole
{
    /// <summary>The message that was read, or the unreadable one.</summary>
    Message,

    /// <summary>The text of the message.</summary>
    Text,

    /// <summary>The handler's context.</summary>
    Context,

    /// <summary>The cancellation token.</summary>
    Cancellation,
}

/// <summary>How the end of a call is known.</summary>
internal enum Completion
{
    /// <summary>It has returned: nothing, or a <c>bool</c>.</summary>
    Now,

    /// <summary>By a <c>ValueTask</c>.</summary>
    ValueTask,

    /// <summary>By a <c>Task</c>.</summary>
    Task,
}

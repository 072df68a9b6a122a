namespace NostrToolkit.Generators.Model;

/// <summary>One method named <c>Handle</c>.</summary>
/// <param name="Message">The type of its first parameter, fully qualified.</param>
/// <param name="IsAsync">Whether it returns a <c>ValueTask</c> rather than nothing.</param>
/// <param name="TakesCancellation">Whether its second parameter is a <c>CancellationToken</c>.</param>
internal sealed record HandlerMethodSpec(string Message, bool IsAsync, bool TakesCancellation);

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>What a value is, if the source says so.</summary>
internal static class Constants
{
    /// <summary>A text.</summary>
    public static string? TextOf(IOperation value) => Origin.Of(value).ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>A whole number; also one in a value made of it, such as <c>new Kind(1)</c>.</summary>
    public static long? NumberOf(IOperation value) => Number(Origin.Of(value), depth: 0);

    private static long? Number(IOperation origin, int depth) => origin switch
    {
        { ConstantValue: { HasValue: true, Value: var number } } => number switch
        {
            int value => value,
            long value => value,
            ushort value => value,
            uint value => value,
            short value => value,
            byte value => value,
            sbyte value => value,
            ulong and <= long.MaxValue => (long)(ulong)number,
            _ => null,
        },
        IObjectCreationOperation { Initializer: null, Arguments: [var argument] } when depth < 4 => Number(Origin.Of(argument.Value), depth + 1),
        _ => null,
    };
}

using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>What one tag says beyond its first value. Implemented by KindGenerator for each <see cref="NostrTagAttribute">tag</see>.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface INostrTag<TSelf>
    where TSelf : INostrTag<TSelf>
{
    /// <summary>Reads the strings after the name, whatever that is. Never throws.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="value">What it says; owns all it holds.</param>
    /// <param name="element">The index of the string that is wrong or missing, if the result is false; the name's is 0.</param>
    static abstract bool TryRead(in Tag tag, [MaybeNullWhen(false)] out TSelf value, out int element);

    /// <summary>The tag, its name first; what is missing at the end is left out, what is missing before is an empty string.</summary>
    /// <param name="name">The name.</param>
    IReadOnlyList<string> ToTag(string name);
}

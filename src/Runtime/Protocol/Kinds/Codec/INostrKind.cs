using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>What the events of one kind say. Implemented by KindGenerator for each <see cref="NostrKindAttribute">kind</see> that is read without a key.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface INostrKind<TSelf>
    where TSelf : class, INostrKind<TSelf>
{
    /// <summary>The kind.</summary>
    static abstract Kind Kind { get; }

    /// <summary>Reads an event, which is taken as it is: nothing is verified. Never throws.</summary>
    /// <param name="view">The event.</param>
    /// <param name="value">What it says; owns all it holds.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    static abstract bool TryRead(in EventView view, [NotNullWhen(true)] out TSelf? value, out KindError error);

    /// <summary>The event that says it, to be signed.</summary>
    /// <param name="createdAt">When it is made.</param>
    UnsignedEvent ToEvent(UnixTime createdAt);
}

using System.Buffers;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A message with a generated codec. Implemented by CodecGenerator for each <see cref="NostrMessageAttribute"/>.</summary>
/// <typeparam name="TSelf">The message type itself.</typeparam>
public interface INostrMessage<TSelf> : IJsonValue<TSelf>
    where TSelf : struct, INostrMessage<TSelf>
{
    /// <summary>The first element, such as <c>REQ</c>.</summary>
    static abstract ReadOnlySpan<byte> Name { get; }

    /// <summary>Who the message is for.</summary>
    static abstract Direction Direction { get; }

    /// <summary>
    /// Reads one whole message as a view over <paramref name="message"/>. Never throws; allocates nothing, but for the text of an error
    /// that quotes a name of the sender's.
    /// </summary>
    /// <param name="message">The text of one message; must stay unchanged for as long as the view is used.</param>
    /// <param name="value">The view.</param>
    /// <param name="error">What was wrong and at which byte.</param>
    static abstract bool TryRead(ReadOnlyMemory<byte> message, out TSelf value, out ReadError error);

    /// <summary>Reads through System.Text.Json: for converters and other composed readers.</summary>
    static abstract bool TryRead(ref Utf8JsonReader reader, ReadOnlyMemory<byte> source, out TSelf value, out ReadError error);

    /// <summary>Writes the message compactly. Allocates nothing.</summary>
    void WriteTo(IBufferWriter<byte> output);

    /// <summary>Writes the message as one value of a larger JSON text.</summary>
    void WriteTo(Utf8JsonWriter writer);
}

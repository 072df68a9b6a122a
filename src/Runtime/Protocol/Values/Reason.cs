using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Why a relay answered as it did: <c>prefix: text</c>, or nothing. Unknown prefixes are kept, not lost.</summary>
/// <param name="Message">The whole string.</param>
public readonly record struct Reason(JsonString Message) : IJsonValue<Reason>
{
    /// <summary>The empty reason, allowed where an OK is true.</summary>
    public static Reason Empty => default;

    /// <summary>The machine-readable first word. Allocates only if a sender escaped the text in a foreign way.</summary>
    public ReasonPrefix Prefix
    {
        get
        {
            var text = Message.Escapes == JsonEscapes.Foreign ? Encoding.UTF8.GetBytes(Message.ToString()) : Message.Raw.Span;
            var colon = text.IndexOf((byte)':');
            if (colon <= 0 || text[..colon].Contains((byte)' ')) return ReasonPrefix.None;
            return ReasonWords.Parse(text[..colon]);
        }
    }

    /// <summary>Writes a reason of one's own. Allocates.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="prefix"/> names no word.</exception>
    public static Reason Create(ReasonPrefix prefix, string text)
        => new(JsonString.Create(string.Concat(Encoding.ASCII.GetString(ReasonWords.Of(prefix)), ": ", text)));

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out Reason value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = cursor.ReadString(out var message);
        value = new Reason(message);
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => Message.WriteTo(ref sink);

    /// <summary>A copy that outlives the message it was read from.</summary>
    public Reason ToOwned() => new(new JsonString(Message.Raw.ToArray(), Message.Escapes));

    /// <summary>The whole string, decoded. Allocates.</summary>
    public override string ToString() => Message.ToString();
}

using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// Why a relay answered as it did: <c>word: text</c>, or nothing (NIP-01). Switch on <see cref="Prefix"/>; a word that it does not
/// know is kept in <see cref="Word"/>, not lost.
/// </summary>
/// <param name="Message">The whole string.</param>
public readonly record struct Reason(JsonString Message) : IJsonValue<Reason>
{
    /// <summary>The empty reason, allowed where an OK is true.</summary>
    public static Reason Empty => default;

    /// <summary>Which of the known words comes first. Allocates nothing, however the sender spelled it.</summary>
    public ReasonPrefix Prefix => ReasonWords.Parse(Word);

    /// <summary>The machine-readable first word, known or not, without its colon; empty if there is none.</summary>
    public JsonString Word => Slice(..ReasonWords.LengthIn(Message.Raw.Span, out _));

    /// <summary>The words for people: what comes after the colon, or everything if there is no first word.</summary>
    public JsonString Text
    {
        get
        {
            var raw = Message.Raw.Span;
            var start = ReasonWords.LengthIn(raw, out var colon) + colon;
            while (colon > 0 && start < raw.Length && raw[start] == ' ') start++;
            return Slice(start..);
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

    private JsonString Slice(Range range)
    {
        var part = Message.Raw[range];
        return new JsonString(part, part.Span.Contains((byte)'\\') ? Message.Escapes : JsonEscapes.None);
    }
}

using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The name a client gave a subscription. Kept and echoed as the raw token it came as, escapes included; two spellings
/// of one text are two subscriptions.
/// </summary>
/// <param name="Token">The string.</param>
public readonly record struct SubscriptionId(JsonString Token) : IJsonValue<SubscriptionId>
{
    /// <summary>The length of the decoded name in UTF-16 code units: NIP-01 allows 1 to 64, of a unit it does not name.</summary>
    public int CharacterCount => Token.Escapes == JsonEscapes.None ? Encoding.UTF8.GetCharCount(Token.Raw.Span) : Token.ToString().Length;

    /// <summary>The length in bytes as it stands on the wire.</summary>
    public int ByteCount => Token.Raw.Length;

    /// <summary>A name of one's own. Allocates.</summary>
    public static SubscriptionId Create(string text) => new(JsonString.Create(text));

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out SubscriptionId value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        var read = cursor.ReadString(out var token);
        value = new SubscriptionId(token);
        return read;
    }

    /// <inheritdoc/>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
        => Token.WriteTo(ref sink);

    /// <summary>A copy that outlives the message it was read from.</summary>
    public SubscriptionId ToOwned() => new(new JsonString(Token.Raw.ToArray(), Token.Escapes));

    /// <summary>The decoded name. Allocates.</summary>
    public override string ToString() => Token.ToString();
}

using System.Buffers;
using System.Buffers.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The canonical form of an event in two parts: what is in front of the digits of its nonce, and what is behind. The nonce is the last tag,
/// but all is hashed each time: no SHA-256 at hand goes on from a state.
/// </summary>
/// <param name="Before">Up to the quote in front of the nonce.</param>
/// <param name="After">From the quote behind it.</param>
internal sealed record MiningText(byte[] Before, byte[] After)
{
    private const int MaxNonceLength = 20;

    /// <summary>The longest text there can be.</summary>
    public int MaxLength => Before.Length + MaxNonceLength + After.Length;

    public static MiningText Write(UnsignedEvent draft, PublicKey author, int target)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(draft.CreatedAt.Seconds, nameof(draft));
        var output = new ArrayBufferWriter<byte>();
        var sink = new JsonSink(output);
        sink.BeginArray();
        sink.Int64(0);
        author.WriteTo(ref sink);
        draft.CreatedAt.WriteTo(ref sink);
        draft.Kind.WriteTo(ref sink);
        sink.BeginArray();
        foreach (var tag in draft.Tags) WriteTag(ref sink, tag);
        WriteTag(ref sink, ["nonce", "", $"{target}"]);
        sink.EndArray();
        JsonString.Create(draft.Content).WriteTo(ref sink);
        sink.EndArray();
        sink.Flush();
        var text = output.WrittenSpan;
        // "","20"]],"content"]: the first of these quotes is in front of the nonce.
        var behind = JsonString.Create(draft.Content).Raw.Length + $"\",\"{target}\"]],\"\"]".Length;
        return new MiningText(text[..^behind].ToArray(), text[^behind..].ToArray());
    }

    /// <summary>Writes the text with a nonce into a buffer that has held one before, and returns its length.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="buffer">At least <see cref="MaxLength"/> bytes.</param>
    /// <param name="digits">The number of digits of the nonce written before, 0 for an empty buffer; then that of this one.</param>
    public int Patch(ulong nonce, Span<byte> buffer, ref int digits)
    {
        if (digits == 0) Before.CopyTo(buffer);
        Utf8Formatter.TryFormat(nonce, buffer[Before.Length..], out var length);
        // Few nonces have another number of digits than the one before.
        if (length != digits) After.CopyTo(buffer[(Before.Length + length)..]);
        digits = length;
        return Before.Length + length + After.Length;
    }

    private static void WriteTag(ref JsonSink sink, IReadOnlyList<string> tag)
    {
        if (tag.Count == 0) throw new ArgumentException("A tag needs one string or more (NIP-01).");
        sink.BeginArray();
        foreach (var text in tag) JsonString.Create(text).WriteTo(ref sink);
        sink.EndArray();
    }
}

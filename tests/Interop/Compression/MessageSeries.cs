using System.Security.Cryptography;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Interop;

/// <summary>Messages of every kind in an order in which each would break if it referred to what the other side does not have.</summary>
internal sealed class MessageSeries
{
    // Larger than the 16 KiB that zlib looks back over whatever its window, then the same again: all its matches are far.
    private static readonly string Far = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Range(0, 300).Select(Noise)), 2));

    private static readonly string Near = string.Concat(Enumerable.Range(0, 8).Select(Note));

    private readonly List<(OutgoingMessage Message, string Text)> _messages = [];

    private MessageSeries()
    {
    }

    public IReadOnlyList<(OutgoingMessage Message, string Text)> Messages => _messages;

    /// <summary>Ordinary messages, and between them prepared and spliced ones for windows of 9, 12 and 15 bits.</summary>
    public static MessageSeries OfAllKinds()
    {
        var series = new MessageSeries().Ordinary(Note(1)).Ordinary(Note(1)).Ordinary(Near);
        foreach (var bits in new[] { 12, 9, 15 })
        {
            series.Spliced(bits, Prefix(bits), Near).Ordinary(Note(1)).Ordinary(Note(2)).Spliced(bits, Prefix(0), Near);
            series.Prepared(bits, Near).Ordinary(Near).Prepared(bits, Note(3)).Ordinary(Note(3)).Spliced(bits, "", Far).Ordinary(Note(2));
        }
        return series.Ordinary(Far).Ordinary(Note(1)).Ordinary("").Ordinary("a");
    }

    /// <summary>A spliced message whose distances need a window of 15 bits, and nothing else.</summary>
    public static MessageSeries OfOneFarBody() => new MessageSeries().Spliced(15, Prefix(1), Far);

    private static string Note(int number) =>
        $$"""{"id":"{{Noise(number)}}","content":"Note {{number}} with € and 😀","sig":"{{Noise(-number)}}"}""";

    private static string Prefix(int number) => $"[\"EVENT\",\"sub:{number}\",";

    private static string Noise(int seed) => Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(seed)));

    private static DeflateOptions Window(int bits) => new() { SendWindowBits = bits, Threshold = 0 };

    private MessageSeries Ordinary(string text) => Add(OutgoingMessage.Text(Encoding.UTF8.GetBytes(text)), text);

    private MessageSeries Prepared(int bits, string text) =>
        Add(OutgoingMessage.Prepared(PreparedMessage.Create(Opcode.Text, Encoding.UTF8.GetBytes(text), Window(bits))), text);

    private MessageSeries Spliced(int bits, string prefix, string text)
    {
        var body = SplicedBody.Create(Encoding.UTF8.GetBytes(text), Window(bits));
        body.Compressed.IsEmpty.ShouldBeFalse();
        return Add(OutgoingMessage.Text(Encoding.UTF8.GetBytes(prefix), body), prefix + text);
    }

    private MessageSeries Add(OutgoingMessage message, string text)
    {
        _messages.Add((message, text));
        return this;
    }
}

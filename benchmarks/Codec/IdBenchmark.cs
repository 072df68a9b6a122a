using System.Globalization;
using System.Text.Encodings.Web;
using NostrToolkit.Corpus;
using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>
/// Ids of received events, from the decoded view and from the message, against strings, <c>Utf8JsonWriter</c> and <c>SHA256.HashData</c>:
/// with the encoder that is used for it, and with ours, which makes the ids right.
/// </summary>
internal static class IdBenchmark
{
    public static void Run(int count)
    {
        Console.Error.WriteLine($"making a corpus of {count:N0} EVENT messages ...");
        Received[] events = [.. EventCorpus.Create(count).Select(static message => new Received(message.ToClient))];
        var relaxed = new StjId(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        var right = new StjId(CanonicalJavaScriptEncoder.Default);
        Console.WriteLine("name\tours\tpeer\tratio");
        Against(relaxed, "UnsafeRelaxedJsonEscaping", events);
        Against(right, "CanonicalJavaScriptEncoder", events);
        Contest.Run(
            "decode EVENT and compute its id, messages/s (peer: System.Text.Json, Utf8JsonWriter with UnsafeRelaxedJsonEscaping)",
            events,
            static message => EventMessage.TryRead(message.Text, out var decoded, out _) ? CanonicalForm.ComputeId(decoded.Event).GetHashCode() : 0,
            message => relaxed.Compute(StjCodec.ReadEvent(message.Text.Span).Event)[0]);
        Wrong("ours", events, static message => CanonicalForm.ComputeId(message.View).Equals(message.View.Id));
        Wrong("UnsafeRelaxedJsonEscaping", events, message => IsRight(relaxed, message));
        Wrong("CanonicalJavaScriptEncoder", events, message => IsRight(right, message));
    }

    private static void Against(StjId peer, string encoder, Received[] events) => Contest.Run(
        $"id of a decoded event, ids/s (peer: strings, Utf8JsonWriter with {encoder}, SHA256.HashData)",
        events,
        static message => CanonicalForm.ComputeId(message.View).GetHashCode(),
        message => peer.Compute(message.Strings)[0]);

    private static bool IsRight(StjId peer, Received message) => Convert.ToHexStringLower(peer.Compute(message.Strings)) == message.Strings.Id;

    private static void Wrong(string name, Received[] events, Func<Received, bool> isRight)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# wrong ids of {events.Length}, {name}: {events.Count(message => !isRight(message))}"));

    /// <summary>A message, and what each side decodes it to.</summary>
    private sealed class Received(byte[] text)
    {
        public ReadOnlyMemory<byte> Text { get; } = text;

        public EventView View { get; } = EventMessage.TryRead(text, out var message, out var error) ? message.Event : throw new FormatException(error.ToString());

        public StjEvent Strings { get; } = StjCodec.ReadEvent(text).Event;
    }
}

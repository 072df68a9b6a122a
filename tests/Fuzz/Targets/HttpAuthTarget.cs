using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NostrToolkit.Fuzz;

/// <summary>The Authorization header of NIP-98: never an exception, and the verdict of the slow check, for raw text and for events with a right id.</summary>
internal sealed class HttpAuthTarget : IFuzzTarget
{
    private const long Now = 1_700_000_000;
    private const string Url = "https://r/?a";

    // Of "{}".
    private const string Hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    private static readonly string Key = new('a', 64);

    // Signatures are not what is tried here: half of all are good.
    private static readonly EventVerifier Verifier = new(new EvenSignatures());
    private static readonly TimeProvider Clock = new StandingClock();

    public string Name => "http-auth";

    public IEnumerable<byte[]> Seeds =>
        from text in new[] { "", "Nostr", "Nostr e30=", "Nostr e30", "nostr  e30= ", "Nostr =", "Nostr e3=0", "Bearer e30=", "Nostr " }
        select (byte[])[0, 0, .. Encoding.ASCII.GetBytes(text)];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var request = new HttpAuthRequest
        {
            Urls = choices.Bool() ? ["wss://r", Url] : [Url],
            Method = "POST",
            Body = "{}"u8.ToArray(),
            Payload = choices.Of(PayloadRule.Required, PayloadRule.IfPresent, PayloadRule.Ignored),
        };
        var isRaw = input.Length > 2 && input[2] >= ' ';
        var header = isRaw ? Encoding.Latin1.GetString(choices.Rest()) : Choose(ref choices);
        var verdict = Nip98.Check(header, request, Verifier, Clock, out var proof);
        var slow = SlowHttpAuth.Judge(header, request, Now, static signature => Convert.FromHexString(signature)[0] % 2 == 0);
        Ensure.That(verdict == slow, $"the verdict is the slow one: {verdict}, {slow}");
        Ensure.That(proof is not null == (verdict == HttpAuthVerdict.Valid), "an event is given if and only if it is valid");
        var outcome = new Outcome();
        outcome.Add((int)verdict);
        outcome.Add(isRaw);
        outcome.AddSize(header.Length);
        return outcome;
    }

    private static string Choose(ref Choices choices)
    {
        var scheme = choices.Of("Nostr ", "nostr   ", "NOSTR ", "Nostr", "Basic ");
        var json = Event(ref choices);
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
        return scheme + choices.Of(text, text.TrimEnd('='), text + " ", text + "=", text + "\t", " " + text);
    }

    private static string Event(ref Choices choices)
    {
        var tags = new List<string>();
        for (var left = choices.UpTo(5); left > 0; left--)
        {
            tags.Add(choices.Of(
                """["u","https://r/?a"]""", """["method","POST"]""", $"""["payload","{Hash}"]""",
                """["u","wss://r"]""", """["\u0075","https:\/\/r/?a"]""", """["method","post"]""", """["payload","00"]""",
                $"""["payload","{Hash.ToUpperInvariant()}"]""", """["u"]""", """["payload"]""", """["t","x"]"""));
        }
        if (choices.Bool()) tags.InsertRange(0, [$"""["u","{Url}"]""", """["method","POST"]"""]);
        var time = choices.Of(Now, Now - 60, Now + 60, Now - 61, Now + 61, 0, long.MaxValue, Now + 1);
        var kind = choices.Of(27235, 27235, 27235, 1);
        var signature = choices.Of("00", "01") + new string('0', 126);
        var json = $$$"""{"id":"{{{Key}}}","pubkey":"{{{Key}}}","created_at":{{{time.ToString(CultureInfo.InvariantCulture)}}},"kind":{{{kind}}},"tags":[{{{string.Join(',', tags)}}}],"content":"","sig":"{{{signature}}}"}""";
        if (choices.UpTo(7) == 7) return json;
        using var document = JsonDocument.Parse(json);
        return json.Replace($"\"id\":\"{Key}\"", $"\"id\":\"{SlowCanonical.IdOf(document.RootElement)}\"");
    }

    private sealed class EvenSignatures : ISignatureVerifier
    {
        public string Name => "every other one";

        public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey) => signature[0] % 2 == 0;
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(Now);
    }
}

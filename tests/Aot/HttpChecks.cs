using System.Security.Cryptography;

namespace NostrToolkit.Aot;

/// <summary>NIP-98 and NIP-11: what we write we accept.</summary>
internal static class HttpChecks
{
    private const string Url = "https://relay.example/";

    public static void Run(Checks checks)
    {
        using var randomness = RandomNumberGenerator.Create();
        using var key = SecretKey.Generate(randomness);
        var engine = SignatureEngine.Create();
        var body = "{\"method\":\"supportedmethods\",\"params\":[]}"u8.ToArray();
        var proof = Nip98.Create(Url, "POST", UnixTime.Now(TimeProvider.System), body).Sign(key, engine, randomness);
        var request = new HttpAuthRequest { Urls = [Url], Method = "POST", Body = body, Payload = PayloadRule.Required };
        checks.That(Check(proof, request, engine) == HttpAuthVerdict.Valid, "a signed request is let in");
        checks.That(Check(proof, request with { Method = "PUT" }, engine) == HttpAuthVerdict.WrongMethod, "another is not");
        Document(checks);
    }

    private static void Document(Checks checks)
    {
        var information = new RelayInformation { Name = "été \"1\"", SupportedNips = [1, 11, 77], Limitation = new RelayLimitation { MaxMessageLength = 65_536 } };
        var text = Nip11.Write(information);
        checks.That(Nip11.TryRead(text, out var back, out _) && Nip11.Write(back).AsSpan().SequenceEqual(text), "a document is what it was", text);
        checks.That(back?.Name == information.Name && back?.Limitation?.MaxMessageLength == 65_536, "and says what it said", text);
        checks.That(!Nip11.TryRead(text.AsMemory(0, text.Length - 1), out _, out _), "a torn one is refused");
    }

    private static HttpAuthVerdict Check(VerifiedEvent proof, HttpAuthRequest request, ISignatureEngine engine)
        => Nip98.Check(Nip98.ToHeader(proof), request, new EventVerifier(engine), TimeProvider.System, out _);
}

using System.Text.Json;

namespace NostrToolkit;

/// <summary>Writes <c>{"names":{…},"relays":{…},"nip46":{…}}</c>, the last two where there is something to say.</summary>
internal static class WellKnownWriter
{
    public static byte[] Write(WellKnownDocument document) => Compact.Object(document, static (document, writer) =>
    {
        writer.WriteStartObject("names"u8);
        foreach (var (name, key) in document.Names) writer.WriteString(name, key.ToString());
        writer.WriteEndObject();
        if (document.Relays.Count > 0)
        {
            writer.WriteStartObject("relays"u8);
            WriteRelays(writer, document.Relays);
            writer.WriteEndObject();
        }
        if (document.Signer is { } signer) WriteSigner(writer, signer);
    });

    private static void WriteSigner(Utf8JsonWriter writer, WellKnownSigner signer)
    {
        writer.WriteStartObject("nip46"u8);
        if (signer.Relays.Count > 0) WriteList(writer, "relays", signer.Relays);
        if (signer.NostrConnectUrl is not null) writer.WriteString("nostrconnect_url"u8, signer.NostrConnectUrl);
        WriteRelays(writer, signer.RelaysOf);
        writer.WriteEndObject();
    }

    private static void WriteRelays(Utf8JsonWriter writer, IReadOnlyDictionary<PublicKey, IReadOnlyList<string>> relays)
    {
        foreach (var (key, urls) in relays) WriteList(writer, key.ToString(), urls);
    }

    private static void WriteList(Utf8JsonWriter writer, string member, IReadOnlyList<string> texts)
    {
        writer.WritePropertyName(member);
        Compact.Write(texts, writer);
    }
}

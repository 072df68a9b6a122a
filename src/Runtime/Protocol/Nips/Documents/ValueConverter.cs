using System.Text.Json;
using System.Text.Json.Serialization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>How the serializer writes keys, ids and kinds: as everywhere in Nostr. It reads none, see <see cref="Document"/>.</summary>
internal sealed class ValueConverter<T> : JsonConverter<T>
    where T : struct, IJsonValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var sink = new Utf8JsonWriterSink(writer);
        value.WriteTo(ref sink);
    }
}

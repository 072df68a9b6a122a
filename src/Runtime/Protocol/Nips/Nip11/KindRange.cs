using System.Text.Json;
using System.Text.Json.Serialization;

namespace NostrToolkit;

/// <summary>Kinds from one to another, both included: <c>5</c> or <c>[5,7]</c> in a document.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The last one.</param>
public readonly record struct KindRange(Kind First, Kind Last)
{
    /// <summary>Whether a kind is among them.</summary>
    public bool Contains(Kind kind) => kind.Number >= First.Number && kind.Number <= Last.Number;
}

/// <summary>Writes one kind as a number.</summary>
internal sealed class KindRangeConverter : JsonConverter<KindRange>
{
    public override KindRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, KindRange value, JsonSerializerOptions options)
    {
        if (value.First != value.Last) writer.WriteStartArray();
        writer.WriteNumberValue(value.First.Number);
        if (value.First == value.Last) return;
        writer.WriteNumberValue(value.Last.Number);
        writer.WriteEndArray();
    }
}

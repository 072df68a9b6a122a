using System.Text.Json.Serialization;

namespace NostrToolkit;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ValueConverter<PublicKey>), typeof(ValueConverter<Kind>), typeof(KindRangeConverter)])]
[JsonSerializable(typeof(RelayInformation))]
internal sealed partial class Nip11Json : JsonSerializerContext;

using System.Buffers.Binary;
using System.Text.Unicode;

namespace NostrToolkit.Fuzz;

/// <summary>Whether NIP-19 knows an entity of this prefix and these bytes, by looking through its fields again for each question.</summary>
internal static class SlowEntity
{
    public static bool IsValid(string prefix, byte[] data) => prefix switch
    {
        "npub" or "note" => data.Length == 32,
        "nsec" => data.Length == 32 && SecretKey.TryParse(Convert.ToHexString(data), out _),
        "nprofile" => Fields(data) is { } fields && Is(One(fields, 0), 32) && RelaysAreGood(fields),
        "nevent" => Fields(data) is { } fields && Is(One(fields, 0), 32) && AtMostOne(fields, 2, 32) && AtMostOneKind(fields) && RelaysAreGood(fields),
        "naddr" => Fields(data) is { } fields && One(fields, 0) is { } name && Utf8.IsValid(name)
            && Is(One(fields, 2), 32) && Count(fields, 3) == 1 && AtMostOneKind(fields) && RelaysAreGood(fields),
        "nrelay" => Fields(data) is { } fields && One(fields, 0) is { Length: > 0 } url && url.All(static b => b is > 32 and < 127),
        _ => false,
    };

    private static List<(byte Type, byte[] Value)>? Fields(byte[] data)
    {
        var fields = new List<(byte Type, byte[] Value)>();
        for (var rest = data; rest.Length > 0;)
        {
            if (rest.Length < 2 || rest.Length < 2 + rest[1]) return null;
            fields.Add((rest[0], rest[2..(2 + rest[1])]));
            rest = rest[(2 + rest[1])..];
        }

        return fields;
    }

    private static int Count(List<(byte Type, byte[] Value)> fields, byte type) => fields.Count(field => field.Type == type);

    private static byte[]? One(List<(byte Type, byte[] Value)> fields, byte type) =>
        Count(fields, type) == 1 ? fields.First(field => field.Type == type).Value : null;

    private static bool Is(byte[]? value, int length) => value?.Length == length;

    private static bool AtMostOne(List<(byte Type, byte[] Value)> fields, byte type, int length) =>
        Count(fields, type) == 0 || Is(One(fields, type), length);

    private static bool AtMostOneKind(List<(byte Type, byte[] Value)> fields) =>
        AtMostOne(fields, 3, 4) && (One(fields, 3) is not { } kind || BinaryPrimitives.ReadUInt32BigEndian(kind) <= 65535);

    private static bool RelaysAreGood(List<(byte Type, byte[] Value)> fields)
    {
        var relays = fields.Where(static field => field.Type == 1 && field.Value.Length > 0).Select(static field => field.Value).ToList();
        return relays.All(static url => url.All(static b => b is > 32 and < 127)) && relays.Sum(static url => url.Length + 2) <= RelayHints.MaxBytes;
    }
}

using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Acme.Area0;

public static class Replies
{
    public static byte[] Count(string query, long count) => Encoding.UTF8.GetBytes($"[\"A0-RESULT\",{JsonSerializer.Serialize(query)},{{\"count\":{count.ToString(CultureInfo.InvariantCulture)}}}]");

    public static byte[] Notice(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartArray();
            writer.WriteStringValue("NOTICE");
            writer.WriteStringValue(text);
            writer.WriteEndArray();
        }
        return output.WrittenSpan.ToArray();
    }

    public static bool TryCopy(ReadOnlySpan<byte> reply, Span<byte> destination, out int written)
    {
        written = 0;
        if (reply.Length > destination.Length) return false;
        reply.CopyTo(destination);
        written = reply.Length;
        return true;
    }

    public static string Describe(ReadOnlySpan<byte> reply)
    {
        var rented = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(reply.Length));
        try
        {
            var length = Encoding.UTF8.GetChars(reply, rented);
            var text = rented.AsSpan(0, length);
            return text.Length <= 80 ? text.ToString() : string.Concat(text[..77], "...");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}

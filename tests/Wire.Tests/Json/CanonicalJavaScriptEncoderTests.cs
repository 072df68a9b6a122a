using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>A Utf8JsonWriter with this encoder writes NIP-01's spelling, from UTF-16 and from UTF-8.</summary>
public sealed class CanonicalJavaScriptEncoderTests
{
    private static readonly CanonicalJavaScriptEncoder Encoder = CanonicalJavaScriptEncoder.Default;

    [Fact]
    public void Every_scalar_is_written_as_the_model_says()
    {
        var count = 0;
        foreach (var chunk in Scalars.All.Chunk(512))
        {
            count += chunk.Length;
            var text = string.Concat(chunk);
            var expected = string.Concat(chunk.Select(Scalars.Canonical));
            if (Write(text) != expected || WriteUtf8(text) != expected) Assert.Fail($"U+{chunk[0].Value:X4}...");
        }
        count.ShouldBe(1_112_064);
    }

    [Fact]
    public void Every_scalar_alone_is_encoded_or_found_to_need_none()
    {
        Span<char> buffer = stackalloc char[6];
        foreach (var scalar in Scalars.All)
        {
            var canonical = Scalars.Canonical(scalar);
            var text = scalar.ToString();
            var isPlain = canonical == text;
            var found = (Find(text), Encoder.FindFirstCharacterToEncodeUtf8(Encoding.UTF8.GetBytes(text)), Encoder.WillEncode(scalar.Value));
            if (found != (isPlain ? (-1, -1, false) : (0, 0, true))) Assert.Fail($"U+{scalar.Value:X4}: {found}");
            if (Single(scalar.Value, buffer) is var length && !buffer[..length].SequenceEqual(canonical)) Assert.Fail($"U+{scalar.Value:X4}");
        }
    }

    // Vectors of 16 and 32 bytes, and what is left behind them.
    [Fact]
    public void What_must_be_escaped_is_found_in_every_place()
    {
        foreach (var before in (string[])["a", "é", "€", "😀"])
        foreach (var special in (string[])["\"", "\\", "\0", "\u001f", "\n"])
        for (var length = 0; length < 70; length++)
        {
            var plain = string.Concat(Enumerable.Repeat(before, length));
            Find(plain + special + plain).ShouldBe(plain.Length);
            Encoder.FindFirstCharacterToEncodeUtf8(Encoding.UTF8.GetBytes(plain + special + plain)).ShouldBe(Encoding.UTF8.GetByteCount(plain));
            WriteUtf8(plain + special + plain).ShouldBe(Write(plain + special + plain));
        }
    }

    [Fact]
    public void Text_is_encoded_into_rooms_of_every_size() => Gen.Select(JsonTexts.String(), Gen.Int[6, 40]).Sample(static (json, room) =>
    {
        var text = JsonSerializer.Deserialize<string>(json)!;
        var expected = Encode(text);
        var (chars, bytes) = (new StringBuilder(), new List<byte>());
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            Span<char> part = new char[room];
            Encoder.Encode(rest, part, out var read, out var written);
            chars.Append(part[..written]);
            rest = rest[read..];
        }
        for (var rest = Encoding.UTF8.GetBytes(text).AsSpan(); !rest.IsEmpty;)
        {
            Span<byte> part = new byte[room];
            Encoder.EncodeUtf8(rest, part, out var read, out var written);
            bytes.AddRange(part[..written]);
            rest = rest[read..];
        }
        chars.ToString().ShouldBe(expected);
        Encoding.UTF8.GetString([.. bytes]).ShouldBe(expected);
    }, iter: 5_000);

    [Theory]
    [InlineData('\u0001', 5)]
    [InlineData('\n', 1)]
    [InlineData('a', 0)]
    public unsafe void A_room_that_is_too_small_is_left_alone(char character, int room)
    {
        Span<char> buffer = stackalloc char[8];
        fixed (char* start = buffer) Encoder.TryEncodeUnicodeScalar(character, start, room, out var written).ShouldBe(written > 0);
        buffer.ContainsAnyExcept('\0').ShouldBeFalse();
    }

    [Fact]
    public void A_pair_that_is_cut_waits_for_its_other_half()
    {
        Span<char> room = stackalloc char[20];
        Encoder.Encode("a\ud83d", room, out var read, out var written, isFinalBlock: false).ShouldBe(OperationStatus.NeedMoreData);
        (read, room[..written].ToString()).ShouldBe((1, "a"));
    }

    /// <summary>Such an event has to be refused before: what is written is another text, but it is JSON, and whole.</summary>
    // No theory: what carries its data to the runner knows no lone surrogate.
    [Fact]
    public void A_lone_surrogate_is_replaced_and_nothing_after_it_is_lost()
    {
        foreach (var (text, expected) in (ReadOnlySpan<(string, string)>)
            [
                ("x\ud800y", "x\ufffdy"), ("\udc00", "\ufffd"), ("x\ud800\n", "x\ufffd\\n"),
                ("\ud800\ud800\udc00", "\ufffd\U00010000"), ("\udc00\ud800", "\ufffd\ufffd"),
            ])
        {
            Write(text).ShouldBe(expected);
            Encode(text).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("78ff79", "x\ufffdy")]
    [InlineData("c080", "\ufffd\ufffd")]
    [InlineData("eda0bd", "\ufffd\ufffd\ufffd")]
    [InlineData("0af0", "\\n\ufffd")]
    public void Bytes_that_are_no_utf8_are_replaced_and_nothing_after_them_is_lost(string hex, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = NewWriter(output)) writer.WriteStringValue(Convert.FromHexString(hex));
        Unquoted(output).ShouldBe(expected);
    }

    [Fact]
    public void A_sink_writes_names_as_they_are_whatever_the_writers_encoder()
    {
        foreach (var encoder in (System.Text.Encodings.Web.JavaScriptEncoder?[])[null, Encoder])
        {
            var output = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = encoder }))
            {
                var sink = new Utf8JsonWriterSink(writer);
                sink.BeginObject();
                foreach (var name in (string[])["&t", "#e", "created_at", "é<'>"])
                {
                    sink.Name(Encoding.UTF8.GetBytes(name));
                    sink.String("<é>\\n"u8);
                }
                sink.EndObject();
            }
            Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe(
                """{"&t":"<é>\n","#e":"<é>\n","created_at":"<é>\n","é<'>":"<é>\n"}""");
        }
    }

    private static unsafe int Find(string text)
    {
        fixed (char* start = text) return Encoder.FindFirstCharacterToEncode(start, text.Length);
    }

    private static unsafe int Single(int scalar, Span<char> buffer)
    {
        fixed (char* start = buffer) return Encoder.TryEncodeUnicodeScalar(scalar, start, buffer.Length, out var length) ? length : 0;
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private static string Write(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = NewWriter(output)) writer.WriteStringValue(text);
        return Unquoted(output);
    }

    private static string WriteUtf8(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = NewWriter(output)) writer.WriteStringValue(Encoding.UTF8.GetBytes(text));
        return Unquoted(output);
    }

    private static Utf8JsonWriter NewWriter(ArrayBufferWriter<byte> output) => new(output, new JsonWriterOptions { Encoder = Encoder });

    private static string Unquoted(ArrayBufferWriter<byte> output) => Encoding.UTF8.GetString(output.WrittenSpan[1..^1]);
}

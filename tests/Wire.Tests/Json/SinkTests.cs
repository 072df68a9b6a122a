using System.Buffers;
using System.Text.Json;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Both sinks write the same bytes, commas included.</summary>
public sealed class SinkTests
{
    [Fact]
    public void Both_sinks_write_the_same_bytes() => Token.Trees.Sample(static tree =>
    {
        var fast = new ArrayBufferWriter<byte>();
        var sink = new JsonSink(fast);
        tree.WriteTo(ref sink);
        sink.Flush();

        var slow = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(slow))
        {
            var adapter = new Utf8JsonWriterSink(writer);
            tree.WriteTo(ref adapter);
        }
        fast.WrittenSpan.ToArray().ShouldBe(slow.WrittenSpan.ToArray());
        Verdicts.Oracle(fast.WrittenSpan.ToArray()).ShouldBeTrue(Verdicts.Show(fast.WrittenSpan.ToArray()));
    }, iter: 10_000);

    [Fact]
    public void A_sink_fills_whatever_spans_its_output_gives() => Gen.Select(Token.Trees, Gen.Int[1, 40]).Sample(static (tree, room) =>
    {
        var roomy = new ArrayBufferWriter<byte>();
        var sink = new JsonSink(roomy);
        tree.WriteTo(ref sink);
        sink.Flush();

        var tight = new TightOutput(room);
        var other = new JsonSink(tight);
        tree.WriteTo(ref other);
        other.Flush();
        tight.Written.ShouldBe(roomy.WrittenSpan.ToArray());
    }, iter: 2_000);

    [Fact]
    public void A_scanner_hands_back_what_a_sink_was_given()
    {
        var output = new ArrayBufferWriter<byte>();
        var sink = new JsonSink(output);
        sink.BeginObject();
        sink.Name("n"u8);
        sink.Int64(long.MinValue);
        sink.Name("h"u8);
        sink.Hex([0x00, 0xAB, 0xFF]);
        sink.Name("b"u8);
        sink.Boolean(true);
        sink.EndObject();
        sink.Flush();
        output.WrittenSpan.ToArray().ShouldBe("{\"n\":-9223372036854775808,\"h\":\"00abff\",\"b\":true}"u8.ToArray());
    }

    // 1 to 200 ids cross the pieces in which room is asked for; texts are plain, escaped, wide, or broken.
    [Fact]
    public void Lists_of_hex_and_texts_are_written_alike_by_both_and_into_any_room()
        => Gen.Select(Gen.Byte.Array[0, 32 * 200], Gen.OneOf<int>(1, 7, 32), Gen.Char.Array[0, 80], Gen.Int[1, 300]).Sample(static (bytes, size, text, room) =>
        {
            bytes = bytes[..(bytes.Length / size * size)];
            var slow = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(slow))
            {
                var adapter = new Utf8JsonWriterSink(writer);
                Write(ref adapter, bytes, size, text);
            }
            var tight = new TightOutput(room);
            var sink = new JsonSink(tight);
            Write(ref sink, bytes, size, text);
            sink.Flush();
            tight.Written.ShouldBe(slow.WrittenSpan.ToArray());

            using var read = JsonDocument.Parse(tight.Written);
            read.RootElement[0].EnumerateArray().Select(static item => item.GetString())
                .ShouldBe(bytes.Chunk(size).Select(static chunk => (string?)Convert.ToHexStringLower(chunk)));
            var decoded = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            read.RootElement[1].GetString().ShouldBe(decoded);
            read.RootElement[2].GetString().ShouldBe("plain");
        }, iter: 3_000);

    private static void Write<TSink>(ref TSink sink, byte[] bytes, int size, char[] text)
        where TSink : struct, IJsonSink, allows ref struct
    {
        sink.BeginArray();
        sink.HexArray(bytes, size);
        sink.Text(text);
        sink.Text("plain");
        sink.Text("\0\u001f\"\\\n\u2028é\ud800");
        sink.EndArray();
    }

    private sealed class TightOutput(int room) : IBufferWriter<byte>
    {
        private readonly List<byte> _written = [];
        private byte[] _span = [];

        public byte[] Written => [.. _written];

        public void Advance(int count) => _written.AddRange(_span.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _span = new byte[Math.Max(room, sizeHint)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}

using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>An index finds what a walk over the bytes finds, with vectors of every width.</summary>
public sealed class JsonIndexTests
{
    private static readonly Gen<byte> Bytes = Gen.Frequency(
        (4, Gen.OneOf<byte>([.. "\"\\nu/"u8])), (4, Gen.Byte[(byte)' ', (byte)'~']), (1, Gen.Byte));

    [Fact]
    public void The_index_of_any_bytes_is_that_of_a_slow_walk() => Bytes.Array[0, 300].Sample(Check, iter: 20_000);

    [Fact]
    public void A_long_run_of_backslashes_is_counted_from_its_start()
    {
        for (var before = 0; before < 130; before++)
            for (var run = 0; run < 70; run++)
                Check([.. Enumerable.Repeat((byte)'a', before), .. Enumerable.Repeat((byte)'\\', run), .. "\"n\""u8]);
    }

    [Fact]
    public void A_single_byte_is_found_at_every_place_of_a_text_of_every_length()
    {
        foreach (var value in (byte[])[(byte)'"', (byte)'\\', 0x1F, 0x80])
        {
            for (var length = 1; length <= 130; length++)
            {
                for (var place = 0; place < length; place++)
                {
                    var text = Enumerable.Repeat((byte)'a', length).ToArray();
                    text[place] = value;
                    Check(text);
                }
            }
        }
    }

    // A backslash at the very end escapes nothing, which is a mistake anyway; its kind is not asked for.
    private static void Check(byte[] text)
    {
        if (text.Reverse().TakeWhile(static value => value == '\\').Count() % 2 == 1) text = [.. text, (byte)'n'];
        var expected = Model(text);
        Describe<ByteBlock128>(text).ShouldBe(expected);
        Describe<ByteBlock256>(text).ShouldBe(expected);
        Describe<ByteBlock512>(text).ShouldBe(expected);
    }

    private static string Describe<TBlock>(byte[] text)
        where TBlock : struct, IByteBlock<TBlock>
    {
        var quotes = new ulong[JsonIndex.WordsFor(text.Length)];
        quotes.AsSpan().Fill(ulong.MaxValue);
        var index = JsonIndex.Create<TBlock>(text, quotes);
        var places = Enumerable.Range(0, quotes.Length * 64).Where(place => (quotes[place / 64] >> place & 1) != 0);
        return Describe(places, index.HasControls, index.HasNonAscii, index.HasBackslashes, index.HasForeignEscapes);
    }

    private static string Model(byte[] text)
    {
        var quotes = new List<int>();
        var isEscaped = false;
        var isForeign = false;
        for (var place = 0; place < text.Length; place++)
        {
            if (isEscaped) isForeign |= !"nrtbf\"\\"u8.Contains(text[place]);
            else if (text[place] == '"') quotes.Add(place);
            isEscaped = !isEscaped && text[place] == '\\';
        }
        return Describe(
            quotes, text.Any(static value => value < ' '), text.Any(static value => value >= 0x80), text.Contains((byte)'\\'), isForeign);
    }

    private static string Describe(IEnumerable<int> quotes, params bool[] flags)
        => $"{string.Join(',', quotes)} {string.Join(',', flags)}";
}

namespace NostrToolkit.Wire.Tests;

/// <summary>What is computed is what the RFCs print.</summary>
public sealed class DeflateFormatTests
{
    [Fact]
    public void Length_codes_have_the_bases_and_extra_bits_of_the_table()
    {
        var codes = Enumerable.Range(0, DeflateFormat.LiteralLengthCodes - DeflateFormat.FirstLength).ToList();
        codes.Select(DeflateFormat.LengthBase).ShouldBe(Rfc1951.LengthBases);
        codes.Select(DeflateFormat.LengthExtraBits).ShouldBe(Rfc1951.LengthExtraBits);
    }

    [Fact]
    public void Distance_codes_have_the_bases_and_extra_bits_of_the_table()
    {
        var codes = Enumerable.Range(0, DeflateFormat.DistanceCodes).ToList();
        codes.Select(DeflateFormat.DistanceBase).ShouldBe(Rfc1951.DistanceBases);
        codes.Select(DeflateFormat.DistanceExtraBits).ShouldBe(Rfc1951.DistanceExtraBits);
    }

    [Fact]
    public void Every_length_has_the_last_code_whose_base_it_reaches()
    {
        for (var length = DeflateFormat.MinMatch; length <= DeflateFormat.MaxMatch; length++)
            DeflateFormat.LengthCode(length).ShouldBe(Array.FindLastIndex(Rfc1951.LengthBases, least => least <= length));
    }

    [Fact]
    public void Every_distance_has_the_last_code_whose_base_it_reaches()
    {
        var code = 0;
        for (var distance = 1; distance <= 32_768; distance++)
        {
            if (code + 1 < Rfc1951.DistanceBases.Length && distance == Rfc1951.DistanceBases[code + 1]) code++;
            if (DeflateFormat.DistanceCode(distance) != code) DeflateFormat.DistanceCode(distance).ShouldBe(code, $"distance {distance}");
        }
    }

    [Fact]
    public void The_fixed_code_has_the_lengths_of_the_table() =>
        Enumerable.Range(0, 288).Select(static symbol => (int)DeflateFormat.FixedLiteralLengthBits(symbol))
            .ShouldBe(Enumerable.Range(0, 288).Select(static symbol => Rfc1951.FixedCode(symbol).Bits));

    [Fact]
    public void The_lengths_of_the_code_length_code_come_in_the_order_of_the_page() =>
        DeflateFormat.CodeLengthOrder.ToArray().Select(static symbol => (int)symbol).ShouldBe(Rfc1951.CodeLengthOrder);

    [Fact]
    public void The_tail_is_what_is_left_out() => DeflateFormat.Tail.ToArray().ShouldBe(Bytes.Hex("00 00 ff ff"));
}

using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>The scanner accepts exactly what System.Text.Json accepts, but for the two points where we are stricter.</summary>
public sealed class JsonCursorDifferentialTests
{
    [Fact]
    public void Valid_texts_are_accepted() => JsonTexts.Values.Sample(static text =>
    {
        Verdicts.Oracle(text).ShouldBeTrue(Verdicts.Show(text));
        Verdicts.Scanner(text).ShouldBe(default, Verdicts.Show(text));
        Verdicts.Adapter(text).ShouldBe(default, Verdicts.Show(text));
    }, iter: 20_000);

    [Fact]
    public void Damaged_texts_get_the_same_verdict() => Gen.Select(JsonTexts.Values, Damage.Any).Sample(static (text, damage) =>
        Agree(damage(text)), iter: 60_000);

    [Fact]
    public void Every_prefix_gets_the_same_verdict() => JsonTexts.Values.Sample(static text =>
    {
        for (var length = 0; length < text.Length; length++) Agree(text[..length]);
    }, iter: 500);

    [Fact]
    public void A_prefix_of_an_array_is_never_whole() => JsonTexts.Values.Sample(static text =>
    {
        byte[] array = [(byte)'[', .. text, (byte)']'];
        for (var length = 0; length < array.Length; length++)
            Verdicts.Scanner(array[..length]).IsSyntax.ShouldBeTrue(Verdicts.Show(array[..length]));
    }, iter: 500);

    [Fact]
    public void Noise_gets_the_same_verdict() => Gen.Byte.Array[0, 12].Sample(Agree, iter: 20_000);

    [Fact]
    public void Every_single_byte_gets_the_same_verdict_in_every_place()
    {
        for (var value = 0; value < 256; value++)
        {
            Agree([(byte)value]);
            Agree([(byte)'[', (byte)value, (byte)']']);
            Agree([(byte)'"', (byte)value, (byte)'"']);
            Agree([(byte)'"', (byte)'\\', (byte)value, (byte)'"']);
            Agree([(byte)'1', (byte)value, (byte)'2']);
            Agree([(byte)'{', (byte)value, (byte)'}']);
            Agree([.. "{\"a\""u8, (byte)value, (byte)'1', (byte)'}']);
        }
    }

    private static void Agree(byte[] text)
    {
        var accepted = Verdicts.Oracle(text);
        (Verdicts.Scanner(text).Kind == ReadErrorKind.None).ShouldBe(accepted, Verdicts.Show(text));
        (Verdicts.Adapter(text).Kind == ReadErrorKind.None).ShouldBe(accepted, Verdicts.Show(text));
    }
}

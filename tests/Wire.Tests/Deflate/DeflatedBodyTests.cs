namespace NostrToolkit.Wire.Tests;

public sealed class DeflatedBodyTests
{
    private static readonly byte[] Text = [.. Enumerable.Repeat((byte)'a', 300)];

    [Fact]
    public void A_body_is_compressed_from_an_empty_window()
    {
        var inflater = new Inflater();
        ReadOnlySpan<byte> input = DeflatedBody.Of(Text, DeflateOptions.Default);
        input.Length.ShouldBeInRange(1, 20);
        var (output, written) = (new byte[300], 0);
        inflater.Inflate(ref input, output, ref written).ShouldBe(InflateStatus.NeedInput);
        inflater.IsAtEnd.ShouldBeTrue();
        output.ShouldBe(Text);
    }

    [Fact]
    public void Without_options_below_the_threshold_and_without_gain_there_is_none()
    {
        DeflatedBody.Of(Text, options: null).ShouldBeEmpty();
        DeflatedBody.Of(Text, new DeflateOptions { Threshold = 301 }).ShouldBeEmpty();
        DeflatedBody.Of([1, 2, 3], new DeflateOptions { Threshold = 0 }).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_message_has_more_for_being_compressed_counts()
    {
        var size = DeflatedBody.Of(Text, DeflateOptions.Default).Length;
        DeflatedBody.Of(Text, DeflateOptions.Default, overhead: 299 - size).Length.ShouldBe(size);
        DeflatedBody.Of(Text, DeflateOptions.Default, overhead: 300 - size).ShouldBeEmpty();
    }
}

namespace NostrToolkit.Wire.Tests;

/// <summary>A distance is a claim: it may reach back to the start of the message, into given history, and as far as the window.</summary>
public sealed class InflaterDistanceTests
{
    public static TheoryData<int> Windows { get; } = [8, 9, 10, 11, 12, 13, 14, 15];

    [Theory]
    [InlineData("at the start of the message", 0, 0, 1, false)]
    [InlineData("its first byte", 0, 1, 1, true)]
    [InlineData("one before its first byte", 0, 1, 2, false)]
    [InlineData("its first byte from afar", 0, 300, 300, true)]
    [InlineData("one before it, from afar", 0, 300, 301, false)]
    [InlineData("the first byte of history", 100, 0, 100, true)]
    [InlineData("one before history", 100, 0, 101, false)]
    [InlineData("the first byte of history, later", 100, 50, 150, true)]
    [InlineData("one before history, later", 100, 50, 151, false)]
    [InlineData("from history into the message", 2, 1, 3, true)]
    [InlineData("the largest distance", 0, 32_768, 32_768, true)]
    [InlineData("the largest distance, one too far", 0, 32_767, 32_768, false)]
    [InlineData("the largest distance, into history", 32_768, 0, 32_768, true)]
    public void Distances_reach_to_the_first_byte_there_is(string name, int historyLength, int before, int distance, bool isThere)
    {
        Allowed(name, Bytes.Pattern(historyLength), before, distance, windowBits: 15).ShouldBe(isThere, name);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void Distances_reach_as_far_as_the_window(int windowBits)
    {
        var window = 1 << windowBits;
        foreach (var before in new[] { window, window + 10, 0, 10 })
        {
            var history = Bytes.Pattern(window + 100 - before);
            Allowed("the whole window", history, before, window, windowBits).ShouldBeTrue();
            // 32,769 has no spelling.
            if (windowBits < 15) Allowed("one beyond the window", history, before, window + 1, windowBits).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_match_may_begin_in_history_and_end_in_itself()
    {
        var stream = new BitString().Fixed().Match(10, 3).End().Flush().Bytes;
        Inflation.Of(stream, "xyzabc"u8.ToArray()).ShouldBe(Inflation.Complete("abcabcabca"u8.ToArray()));
    }

    // Whether a match of five bytes is allowed that comes after some stored bytes, with and without enough behind it for haste.
    private static bool Allowed(string name, byte[] history, int before, int distance, int windowBits)
    {
        var stored = Bytes.Pattern(before);
        var match = new BitString().Stored(stored).Fixed().Match(5, distance).End().Flush();
        var more = new BitString().Stored(stored).Fixed().Match(5, distance).Literals(new string('a', 300)).End().Flush();
        var model = SlowInflater.Of(match.Bytes, history, windowBits).Result;
        Inflation.Of(match.Bytes, history, windowBits).ShouldBe(model, name);
        Inflation.Of(more.Bytes, history, windowBits).ShouldBe(SlowInflater.Of(more.Bytes, history, windowBits).Result, name);
        Inflation.Of(match.Bytes, static () => 1, static () => 1000, history, windowBits).ShouldBe(model, name);
        if (model.Status == InflateStatus.Invalid) model.Output.ShouldBe(stored, name);
        return model.IsAtEnd;
    }
}

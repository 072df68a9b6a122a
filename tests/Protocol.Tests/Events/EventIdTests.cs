using System.Text;
using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The id is over the decoded text in NIP-01's spelling, whatever the wire's: every Unicode scalar, in content and in tags.</summary>
public sealed class EventIdTests
{
    private const int ScalarsAnEvent = 512;

    [Fact]
    public void Every_scalar_verbatim_and_escaped_gives_the_id_of_the_model()
    {
        Spelling[] spellings = [new(), new() { EscapesAll = true }, new() { EscapesAll = true, UpperCaseDigits = true }];
        var texts = AllScalars().Chunk(ScalarsAnEvent).Select(static chunk => string.Concat(chunk)).ToArray();
        texts.Sum(static text => text.EnumerateRunes().Count()).ShouldBe(1_112_064);
        foreach (var text in texts)
        {
            var sample = Sample(text);
            foreach (var spelling in spellings) ShouldBe(sample, spelling);
        }
    }

    // Alone: nothing before or after it decides about its escape.
    [Fact]
    public void Every_ASCII_character_alone_in_every_spelling_gives_the_id_of_the_model()
    {
        for (var character = '\0'; character < 128; character++)
            foreach (var spelling in Spellings.All) ShouldBe(Sample(character.ToString()), spelling);
    }

    [Theory]
    [InlineData("\\/", "/")]
    [InlineData("\\u0041", "A")]
    [InlineData("\\u002F\\/\\u002f", "///")]
    [InlineData("\\u000a\\n", "\n\n")]
    [InlineData("\\u0022\\\"", "\"\"")]
    [InlineData("\\u005c\\\\u0041", "\\\\u0041")]
    [InlineData("\\uD83D\\uDE00\\ud83d\\ude00", "😀😀")]
    [InlineData("\\u2028\u2028", "\u2028\u2028")]
    [InlineData("\\u007F\u007f", "\u007f\u007f")]
    [InlineData("\\u001F\\u001f", "\u001f\u001f")]
    public void Escapes_are_decoded_before_they_are_hashed(string wire, string text)
    {
        var sample = Sample(text);
        var json = new EventText().With("tags", $"[[\"t\",\"{wire}\"]]").With("content", $"\"{wire}\"").Json;
        CanonicalForm.ComputeId(Samples.View(json)).ToString().ShouldBe(sample.Id);
    }

    [Fact]
    public void Every_event_of_the_corpus_has_its_id()
    {
        foreach (var message in Samples.Events)
            CanonicalForm.ComputeId(Samples.View(message.Json)).ToString().ShouldBe(message.Event.Id);
    }

    [Fact]
    public void Every_event_of_the_corpus_has_its_id_in_every_spelling()
    {
        foreach (var message in Samples.SmallEvents)
            foreach (var spelling in Spellings.All) ShouldBe(message.Event, spelling);
    }

    // The stack buffer holds 1,024 bytes, and longer texts take another one.
    [Fact]
    public void A_text_of_any_length_gives_the_id_of_the_model()
    {
        for (var length = 0; length < 1200; length++)
        {
            var sample = (Samples.Usual.Event with { Kind = 1, Tags = [], Content = new string('x', length) }).WithId();
            ShouldBe(sample, new Spelling());
            ShouldBe(sample, new Spelling { EscapesAll = true });
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(9007199254740993)]
    [InlineData(long.MaxValue)]
    public void Numbers_are_hashed_exactly(long createdAt)
    {
        foreach (var kind in (int[])[0, 9, 10, 99, 100, 9999, 10_000, 65_535])
            ShouldBe((Samples.Usual.Event with { CreatedAt = createdAt, Kind = kind }).WithId(), new Spelling());
    }

    private static IEnumerable<string> AllScalars()
        => Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(static value => new Rune(value).ToString());

    private static SampleEvent Sample(string text)
        => (Samples.Usual.Event with { CreatedAt = 1_700_000_000, Kind = 1, Content = text, Tags = [["t", text]] }).WithId();

    // Shouldly only on failure: these are tens of thousands of events.
    private static void ShouldBe(SampleEvent sample, Spelling spelling)
    {
        var view = Samples.View(spelling.Write(sample));
        var id = CanonicalForm.ComputeId(view).ToString();
        if (id != sample.Id) id.ShouldBe(sample.Id, $"{spelling}: U+{(int)sample.Content[0]:X4}...");
        if (view.Content.ToString() != sample.Content) view.Content.ToString().ShouldBe(sample.Content, spelling.ToString());
    }
}

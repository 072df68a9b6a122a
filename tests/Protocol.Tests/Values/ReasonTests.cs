using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class ReasonTests
{
    [Theory]
    [InlineData("", ReasonPrefix.None)]
    [InlineData("no prefix here", ReasonPrefix.None)]
    [InlineData(": starts with a colon", ReasonPrefix.None)]
    [InlineData("two words: text", ReasonPrefix.None)]
    [InlineData("duplicate: already have this event", ReasonPrefix.Duplicate)]
    [InlineData("pow: difficulty 25>=24", ReasonPrefix.Pow)]
    [InlineData("blocked: you are banned", ReasonPrefix.Blocked)]
    [InlineData("rate-limited: slow down", ReasonPrefix.RateLimited)]
    [InlineData("invalid: a: b: c", ReasonPrefix.Invalid)]
    [InlineData("restricted: no", ReasonPrefix.Restricted)]
    [InlineData("mute: nobody listens", ReasonPrefix.Mute)]
    [InlineData("error:no space", ReasonPrefix.Error)]
    [InlineData("unsupported:", ReasonPrefix.Unsupported)]
    [InlineData("auth-required: log in", ReasonPrefix.AuthRequired)]
    [InlineData("closed: NIP-77", ReasonPrefix.Closed)]
    [InlineData("info: NIP-43", ReasonPrefix.Info)]
    [InlineData("two\twords: text", ReasonPrefix.None)]
    [InlineData("é: a letter", ReasonPrefix.Unknown)]
    [InlineData("Invalid: case", ReasonPrefix.Unknown)]
    [InlineData("invalid-ish: longer", ReasonPrefix.Unknown)]
    [InlineData("https://example.com", ReasonPrefix.Unknown)]
    public void The_prefix_is_the_word_before_the_colon_and_the_text_is_kept(string text, ReasonPrefix prefix)
    {
        var reason = Read(CorpusQuote(text));
        reason.Prefix.ShouldBe(prefix);
        reason.ToString().ShouldBe(text);
        reason.ToOwned().ShouldBe(reason);
    }

    [Theory]
    [InlineData("\"\\u0061uth-required: log in\"", ReasonPrefix.AuthRequired)]
    [InlineData("\"auth\\u002drequired\\u003a log in\"", ReasonPrefix.AuthRequired)]
    [InlineData("\"two\\u0020words: x\"", ReasonPrefix.None)]
    [InlineData("\"error: http:\\/\\/a\"", ReasonPrefix.Error)]
    [InlineData("\"two\\nwords: x\"", ReasonPrefix.None)]
    [InlineData("\"\\u003a pow: x\"", ReasonPrefix.None)]
    [InlineData("\"po\\u0077\\u003a\"", ReasonPrefix.Pow)]
    [InlineData("\"\\ud83d\\ude00: x\"", ReasonPrefix.Unknown)]
    public void Escapes_do_not_hide_the_prefix(string json, ReasonPrefix prefix) => Read(json).Prefix.ShouldBe(prefix);

    [Theory]
    [InlineData("\"\"", "", "")]
    [InlineData("\"just words\"", "", "just words")]
    [InlineData("\": x\"", "", ": x")]
    [InlineData("\"pow: difficulty 25>=24\"", "pow", "difficulty 25>=24")]
    [InlineData("\"error:no space\"", "error", "no space")]
    [InlineData("\"mute:\"", "mute", "")]
    [InlineData("\"x-quota:   10 left: wait\"", "x-quota", "10 left: wait")]
    [InlineData("\"x-qu\\u006fta\\u003a \\ud83d\\ude00 \\\"so\\\"\"", "x-quota", "😀 \"so\"")]
    public void The_word_and_the_text_are_told_apart_and_kept(string json, string word, string text)
    {
        var reason = Read(json);
        reason.Word.ToString().ShouldBe(word);
        reason.Text.ToString().ShouldBe(text);
        reason.Word.TextEquals(Encoding.UTF8.GetBytes(word)).ShouldBeTrue();
    }

    [Fact]
    public void It_can_be_switched_on()
    {
        Say("\"pow: 28 bits needed\"").ShouldBe("mine 28 bits needed");
        Say("\"auth-required: who?\"").ShouldBe("log in");
        Say("\"x-quota: none left\"").ShouldBe("x-quota (none left)");
        Say("\"\"").ShouldBe("nothing");

        static string Say(string json) => Read(json) switch
        {
            { Prefix: ReasonPrefix.Pow, Text: var text } => $"mine {text}",
            { Prefix: ReasonPrefix.AuthRequired or ReasonPrefix.Restricted } => "log in",
            { Prefix: ReasonPrefix.Unknown } reason => $"{reason.Word} ({reason.Text})",
            _ => "nothing",
        };
    }

    [Fact]
    public void A_reason_of_our_own_has_the_prefix_it_was_given()
    {
        foreach (var prefix in Enum.GetValues<ReasonPrefix>().Except([ReasonPrefix.None, ReasonPrefix.Unknown]))
        {
            var reason = Reason.Create(prefix, "why \"so\"");
            reason.Prefix.ShouldBe(prefix);
            reason.ToString().ShouldEndWith(": why \"so\"");
        }
        Should.Throw<ArgumentOutOfRangeException>(static () => Reason.Create(ReasonPrefix.None, ""));
        Should.Throw<ArgumentOutOfRangeException>(static () => Reason.Create(ReasonPrefix.Unknown, ""));
    }

    [Fact]
    public void The_empty_reason_is_written_as_an_empty_string()
        => Encoding.UTF8.GetString(Faces.Write(new OkMessage(default, true, Reason.Empty))).ShouldEndWith(",true,\"\"]");

    private static string CorpusQuote(string text) => NostrToolkit.Corpus.CanonicalModel.Quote(text);

    private static Reason Read(string json)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        Reason.TryRead(ref cursor, out var reason).ShouldBeTrue();
        return reason;
    }
}

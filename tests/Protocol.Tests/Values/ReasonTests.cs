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
    [InlineData("closed: NIP-77", ReasonPrefix.Unknown)]
    [InlineData("info: NIP-43", ReasonPrefix.Unknown)]
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
    public void Escapes_do_not_hide_the_prefix(string json, ReasonPrefix prefix) => Read(json).Prefix.ShouldBe(prefix);

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

using System.Security.Cryptography;
using NostrToolkit;

namespace My_Bot.Tests;

public sealed class MentionsTests : IDisposable
{
    private static readonly UnixTime Now = new(1_700_000_000);

    private readonly RandomNumberGenerator _randomness = RandomNumberGenerator.Create();
    private readonly ISignatureEngine _engine = SignatureEngine.Create();
    private readonly SecretKey _bot;
    private readonly SecretKey _person;

    public MentionsTests()
    {
        _bot = SecretKey.Generate(_randomness);
        _person = SecretKey.Generate(_randomness);
    }

    private PublicKey Self => _engine.PublicKeyOf(_bot);

    [Fact]
    public void A_note_is_answered_to_its_author_in_its_thread()
    {
        var note = Note(_person, "hello");

        var answer = Mentions.Answer(note, Self, Now);

        Assert.NotNull(answer);
        Assert.Equal("You said: hello", answer.Content);
        Assert.Equal([["e", note.Id.ToString(), "", "root"], ["p", note.PublicKey.ToString()]], answer.Tags);
    }

    [Fact]
    public void An_answer_keeps_the_root_of_the_conversation()
    {
        var root = new string('a', 64);
        var note = Note(_person, "and then?", ["e", root, "", "root"]);

        var answer = Mentions.Answer(note, Self, Now);

        Assert.NotNull(answer);
        Assert.Equal(["e", root, "", "root"], answer.Tags[0]);
        Assert.Equal(["e", note.Id.ToString(), "", "reply"], answer.Tags[1]);
    }

    [Fact]
    public void The_bot_does_not_talk_to_itself() => Assert.Null(Mentions.Answer(Note(_bot, "hello"), Self, Now));

    [Fact]
    public void A_key_that_is_no_nsec_is_refused() => Assert.Null(Key.Read("nsec1wrong", _randomness));

    public void Dispose()
    {
        _bot.Dispose();
        _person.Dispose();
        _randomness.Dispose();
    }

    private VerifiedEvent Note(SecretKey author, string text, params string[][] tags)
        => new UnsignedEvent { Kind = 1, CreatedAt = Now, Content = text, Tags = tags }.Sign(author, _engine, _randomness);
}

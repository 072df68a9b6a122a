using System.Security.Cryptography;
using NostrToolkit;

namespace My_Client.Tests;

public sealed class FeedTests : IDisposable
{
    private readonly RandomNumberGenerator _randomness = RandomNumberGenerator.Create();
    private readonly ISignatureEngine _engine = SignatureEngine.Create();
    private readonly SecretKey _author;

    public FeedTests() => _author = SecretKey.Generate(_randomness);

    [Fact]
    public void A_line_says_when_who_and_what()
    {
        var author = Nip19.Encode(_engine.PublicKeyOf(_author));

        Assert.Equal($"2023-11-14 22:13  {author[..12]}  hello", Line("hello"));
    }

    [Fact]
    public void A_note_stays_on_its_line_whatever_it_contains() => Assert.EndsWith("  one two  [31mred", Line("one\ntwo \u001b[31mred"));

    [Fact]
    public void A_key_that_is_no_nsec_is_refused() => Assert.Null(Key.Read("nsec1wrong", _randomness));

    public void Dispose()
    {
        _author.Dispose();
        _randomness.Dispose();
    }

    private string Line(string text) => Feed.Line(Feed.Note(text, new UnixTime(1_700_000_000)).Sign(_author, _engine, _randomness));
}

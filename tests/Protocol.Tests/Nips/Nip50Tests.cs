namespace NostrToolkit.Protocol.Tests;

public sealed class Nip50Tests
{
    [Fact]
    public void Extensions_are_taken_out_of_the_text()
        => Nip50.Parse("best  nostr language:en apps\tinclude:spam domain:example.com sentiment:positive nsfw:false").ShouldBe(new SearchQuery
        {
            Text = "best nostr apps",
            IncludesSpam = true,
            Domain = "example.com",
            Language = "en",
            Sentiment = "positive",
            AllowsNsfw = false,
        });

    [Theory]
    [InlineData("")]
    [InlineData("words only")]
    [InlineData("until:now https://example.com/ :")]
    [InlineData("language:eng language: language:1x sentiment:glad nsfw:maybe include:everything domain:")]
    [InlineData("Language:en INCLUDE:spam")]
    public void What_is_no_known_extension_stays_in_the_text(string search)
        => Nip50.Parse(search).ShouldBe(new SearchQuery { Text = search });

    [Fact]
    public void The_last_one_holds() => Nip50.Parse("domain:a nsfw:false domain:b nsfw:true").ShouldBe(new SearchQuery { Domain = "b" });
}

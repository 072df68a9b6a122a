namespace NostrToolkit.Protocol.Tests;

public sealed class MetadataTests
{
    private const string Emoji = "https://gleasonator.com/emoji/Gleasonator/soapbox.png";

    // NIP-30's own example.
    [Fact]
    public void The_example_of_the_NIP_is_read_and_written()
    {
        var metadata = Typed.Through<Metadata>("""{"name":"Alex Gleason :soapbox:"}""", ["emoji", "soapbox", Emoji]);
        metadata.Profile.ShouldBe(new Profile { Name = "Alex Gleason :soapbox:" });
        metadata.Emojis.ShouldBe([new CustomEmoji("soapbox", Emoji)]);
    }

    [Fact]
    public void Every_member_of_NIP_24_is_read_and_others_are_kept()
    {
        const string json = """
            {"name":"bob","display_name":"Böb","about":"a \"bot\"","picture":"https://x.example/p","banner":"b","website":"w","nip05":"_@x.example","lud06":"lnurl1","lud16":"bob@x.example","bot":true,"birthday":{"month":2,"day":29},"pronouns":"they","n":[1,{}]}
            """;
        var profile = Typed.Read<Metadata>(json).Profile;

        profile.DisplayName.ShouldBe("Böb");
        (profile.Nip05, profile.Lud06, profile.Lud16, profile.Bot).ShouldBe(("_@x.example", "lnurl1", "bob@x.example", true));
        profile.Birthday.ShouldBe(new Birthday(Month: 2, Day: 29));
        profile.OtherMembers!.Keys.ShouldBe(["pronouns", "n"]);
        Typed.Read<Metadata>(json).ShouldComeBack();
        (profile with { OtherMembers = null }).ShouldNotBe(profile);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"name":1}""")]
    [InlineData("""{"name":"x" """)]
    [InlineData("""{"birthday":{"year":"1970"}}""")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}")]
    public void A_content_of_another_shape_is_an_error(string content)
        => Typed.Error<Metadata>(content).ShouldBe(new KindError(KindErrorKind.InvalidContent));
}

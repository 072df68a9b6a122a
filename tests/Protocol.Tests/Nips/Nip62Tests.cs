namespace NostrToolkit.Protocol.Tests;

public sealed class Nip62Tests
{
    private static readonly Draft Request = new(62, ["relay", "ALL_RELAYS"]) { Id = new('9', 64) };

    [Theory]
    [InlineData("ALL_RELAYS", true)]
    [InlineData("all_relays", false)]
    [InlineData("wss://relay.example.com", true)]
    [InlineData("WSS://relay.example.com:443/", true)]
    [InlineData("ws://relay.example.com", false)]
    [InlineData("wss://relay.example.com/other", false)]
    [InlineData("wss://other.example.com", false)]
    [InlineData("relay.example.com", false)]
    [InlineData("", false)]
    public void A_request_names_this_relay_or_all(string value, bool isMeant)
        => IsAddressed(new Draft(62, ["relay", "wss://another.example.com"], ["relay", value])).ShouldBe(isMeant);

    [Fact]
    public void Without_a_relay_or_of_another_kind_it_is_none()
    {
        IsAddressed(new Draft(62)).ShouldBeFalse();
        IsAddressed(new Draft(62, ["relay"])).ShouldBeFalse();
        IsAddressed(new Draft(1, ["relay", "ALL_RELAYS"])).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(62)]
    [InlineData(1059)]
    [InlineData(30023)]
    public void Everything_of_the_author_vanishes_up_to_the_time_of_the_request(int kind)
    {
        var target = new Draft((ushort)kind);
        Covers(target).ShouldBe(VanishCoverage.Authored);
        Covers(target with { CreatedAt = 0 }).ShouldBe(VanishCoverage.Authored);
        Covers(target with { CreatedAt = Request.CreatedAt + 1 }).ShouldBe(VanishCoverage.None);
        Covers(target with { Author = Draft.Bob }).ShouldBe(VanishCoverage.None);
    }

    [Fact]
    public void The_request_itself_stays() => Covers(Request).ShouldBe(VanishCoverage.None);

    [Theory]
    [InlineData(1059, VanishCoverage.GiftWrap)]
    [InlineData(21059, VanishCoverage.GiftWrap)]
    [InlineData(4, VanishCoverage.None)]
    public void Gift_wraps_for_the_author_should_vanish(int kind, VanishCoverage coverage)
    {
        var wrap = new Draft((ushort)kind, ["p", "x"], ["p", Draft.Alice]) { Author = Draft.Bob };
        Covers(wrap).ShouldBe(coverage);
        Covers(wrap with { Tags = [["p", Draft.Bob]] }).ShouldBe(VanishCoverage.None);
        Covers(wrap with { Tags = [["P", Draft.Alice]] }).ShouldBe(VanishCoverage.None);
        Covers(wrap with { CreatedAt = Request.CreatedAt + 1 }).ShouldBe(VanishCoverage.None);
    }

    [Fact]
    public void Only_a_request_to_vanish_covers_anything()
        => Nip62.Covers((Request with { Kind = 5 }).View(), new Draft(1).View()).ShouldBe(VanishCoverage.None);

    [Fact]
    public void A_request_is_made_for_some_relays_or_for_all()
    {
        var some = Nip62.Create([Self], "why", new UnixTime(7));
        (some.Kind.Number, some.CreatedAt.Seconds, some.Content).ShouldBe(((ushort)62, 7, "why"));
        some.Tags.ShouldBe([["relay", "wss://relay.example.com"]]);
        var all = Nip62.CreateForAllRelays("why", new UnixTime(7));
        (all.Kind.Number, all.CreatedAt.Seconds, all.Content).ShouldBe(((ushort)62, 7, "why"));
        all.Tags.ShouldBe([["relay", "ALL_RELAYS"]]);
    }

    [Fact]
    public void An_empty_list_of_relays_is_not_all_relays()
        => Should.Throw<ArgumentException>(static () => Nip62.Create([], "", new UnixTime(7)));

    private static RelayUrl Self => RelayUrl.TryParse("wss://relay.example.com/", out var url) ? url : default;

    private static bool IsAddressed(Draft request) => Nip62.IsAddressedTo(request.View(), Self);

    private static VanishCoverage Covers(Draft target) => Nip62.Covers(Request.View(), target.View());
}

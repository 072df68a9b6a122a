namespace NostrToolkit.Protocol.Tests;

/// <summary>Who may delete what.</summary>
public sealed class Nip09Tests
{
    private static readonly string Id = new('7', 64);
    private static readonly string Article = $"30023:{Draft.Alice}:a:b";

    private static readonly Draft Note = new(1) { Id = Id };
    private static readonly Draft Version = new(30023, ["d", "a:b"]) { Id = Id };

    [Fact]
    public void An_author_deletes_an_own_event_by_id_whenever_it_was_made()
    {
        var request = new Draft(5, ["k", "1"], ["e", Id, "wss://relay.example.com"]);
        Deletes(request, Note).ShouldBeTrue();
        Deletes(request, Note with { CreatedAt = request.CreatedAt + 1 }).ShouldBeTrue();
        Deletes(request, Version).ShouldBeTrue();
        Deletes(request, Note with { Id = new('8', 64) }).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_deletes_the_event_of_another()
    {
        Deletes(new Draft(5, ["e", Id]) { Author = Draft.Bob }, Note).ShouldBeFalse();
        Deletes(new Draft(5, ["a", Article]) { Author = Draft.Bob }, Version).ShouldBeFalse();
        Deletes(new Draft(5, ["e", Id], ["a", Article]), Version with { Author = Draft.Bob }).ShouldBeFalse();
    }

    [Fact]
    public void Only_kind_5_deletes() => Deletes(new Draft(1, ["e", Id]), Note).ShouldBeFalse();

    [Fact]
    public void An_address_stands_for_all_versions_up_to_the_time_of_the_request()
    {
        var request = new Draft(5, ["a", Article]);
        Deletes(request, Version with { CreatedAt = 1 }).ShouldBeTrue();
        Deletes(request, Version with { CreatedAt = request.CreatedAt }).ShouldBeTrue();
        Deletes(request, Version with { CreatedAt = request.CreatedAt + 1 }).ShouldBeFalse();
    }

    [Fact]
    public void An_address_stands_for_no_other_event()
    {
        var request = new Draft(5, ["a", Article]);
        Deletes(request, new Draft(30023, ["d", "a"])).ShouldBeFalse();
        Deletes(request, new Draft(30024, ["d", "a:b"])).ShouldBeFalse();
        Deletes(request, new Draft(30023, ["d", "x"], ["d", "a:b"])).ShouldBeFalse();
        Deletes(new Draft(5, ["a", $"1:{Draft.Alice}:"]), Note).ShouldBeFalse();
    }

    [Fact]
    public void A_replaceable_event_has_an_address_that_ends_in_a_colon()
    {
        Deletes(new Draft(5, ["a", $"10002:{Draft.Alice}:"]), new Draft(10002)).ShouldBeTrue();
        Deletes(new Draft(5, ["a", $"10002:{Draft.Alice}"]), new Draft(10002)).ShouldBeFalse();
        Deletes(new Draft(5, ["a", $"10002:{Draft.Alice}:x"]), new Draft(10002, ["d", "x"])).ShouldBeFalse();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(62)]
    public void Requests_are_not_taken_back(int kind)
    {
        Deletes(new Draft(5, ["e", Id]), new Draft((ushort)kind) { Id = Id }).ShouldBeFalse();
        Nip09.IsIndelible((ushort)kind).ShouldBeTrue();
        Nip09.IsIndelible(1).ShouldBeFalse();
    }

    [Fact]
    public void A_bad_tag_has_no_effect_and_hides_no_good_one()
    {
        string[][] bad = [["e"], ["e", ""], ["e", Id.ToUpperInvariant().Replace('7', 'A')], ["e", Id[1..]], ["a"], ["a", Id], ["a", Article[2..]], ["E", Id]];
        Deletes(new Draft(5, bad), Note).ShouldBeFalse();
        Deletes(new Draft(5, [.. bad, ["e", Id]]), Note).ShouldBeTrue();
    }

    [Fact]
    public void An_escaped_tag_means_what_it_says()
        => Deletes(new Draft(5) { RawTags = $"[[\"\\u0065\",\"\\u0037{Id[1..]}\"]]" }, Note).ShouldBeTrue();

    [Fact]
    public void A_request_is_read_into_what_can_have_an_effect()
    {
        var view = new Draft(5, ["e", Id], ["e", "x"], ["a", Article], ["a", $"30023:{Draft.Bob}:d"], ["a", $"1:{Draft.Alice}:"],
            ["a", $"0:{Draft.Alice}:x"], ["k", "1"], ["a", $"0:{Draft.Alice}:"]).View();
        DeletionRequest.TryRead(view, out var request).ShouldBeTrue();
        request.Author.ToString().ShouldBe(Draft.Alice);
        request.CreatedAt.ShouldBe(view.CreatedAt);
        request.Events.Select(static id => id.ToString()).ShouldBe([Id]);
        request.Addresses.Select(static address => address.ToString()).ShouldBe([Article, $"0:{Draft.Alice}:"]);
        request.IgnoredTags.ShouldBe(4);
        DeletionRequest.TryRead(Note.View(), out _).ShouldBeFalse();
    }

    private static bool Deletes(Draft request, Draft target) => Nip09.Deletes(request.View(), target.View());
}

using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A delegation tag changes nothing (docs/decisions/0009): NIP-26 is "unrecommended". The example is the NIP's own.</summary>
public sealed class Nip26Tests
{
    private const string Delegator = "8e0d3d3eb2881ec137a11debe736a9086715a8c8beeeda615780064d68bc25dd";
    private const string Delegatee = "477318cfb5427b9cfc66a9fa376150c1ddbc62115ae27cef72417eb959691396";

    private static readonly string[] Delegation =
    [
        "delegation", Delegator, "kind=1&created_at>1674834236&created_at<1677426236",
        "6f44d7fe4f1c09f3954640fb58bd12bae8bb8ff4120853c4693106c82e920e2b898f1f9ba9bd65449a987c39c0423426ab7b53910c0c6abfb41b30bc16e5f524",
    ];

    private static readonly Draft Note = new(1, Delegation) { Author = Delegatee };

    [Theory]
    [InlineData(Delegatee, true)]
    [InlineData(Delegator, false)]
    public void A_filter_looks_for_the_key_that_signed(string author, bool matches)
    {
        ReqMessage.TryRead(Encoding.UTF8.GetBytes($"[\"REQ\",\"s\",{{\"authors\":[\"{author}\"]}}]"), out var request, out _).ShouldBeTrue();
        CompiledFilter.From(request.Filters)[0].Matches(Note.View()).ShouldBe(matches);
    }

    [Theory]
    [InlineData(Delegatee, true)]
    [InlineData(Delegator, false)]
    public void Only_the_key_that_signed_deletes_and_vanishes(string author, bool can)
    {
        Nip09.Deletes(new Draft(5, ["e", Note.Id]) { Author = author }.View(), Note.View()).ShouldBe(can);
        var covered = Nip62.Covers(new Draft(62) { Author = author, Id = new('9', 64) }.View(), Note.View());
        covered.ShouldBe(can ? VanishCoverage.Authored : VanishCoverage.None);
    }

    [Fact]
    public void An_event_by_delegation_protects_itself_for_the_key_that_signed()
    {
        var view = (Note with { Tags = [Delegation, ["-"]] }).View();
        PublicKey.TryParse(Delegator, out var delegator).ShouldBeTrue();
        Nip70.Check(view, new HashSet<PublicKey> { delegator }).ShouldBe(PublishVerdict.NotTheAuthor);
    }
}

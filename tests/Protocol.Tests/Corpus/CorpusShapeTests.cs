using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The corpus is what benchmarks say they measured on.</summary>
public sealed class CorpusShapeTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<SampleMessage> Events = EventCorpus.Create(5_000);

    [Fact]
    public void Event_sizes_are_those_of_the_wild()
    {
        var sizes = Print("EVENT", Events.Select(static message => message.ToRelay.Length));
        sizes.Average().ShouldBeInRange(1_350, 1_650);
        sizes[sizes.Length / 2].ShouldBeInRange(600, 740);
        sizes[sizes.Length * 90 / 100].ShouldBeInRange(1_350, 1_900);
        sizes[sizes.Length * 99 / 100].ShouldBeInRange(22_000, 34_000);
        sizes[^1].ShouldBeInRange(40_000, 60_000);
    }

    [Theory]
    [InlineData(1, 45)]
    [InlineData(7, 25)]
    [InlineData(0, 5)]
    [InlineData(6, 5)]
    [InlineData(9735, 5)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(10002, 3)]
    [InlineData(30023, 4)]
    [InlineData(1984, 2)]
    public void Kinds_have_their_shares(int kind, double percent)
        => Share(message => message.Event.Kind == kind).ShouldBe(percent, tolerance: 2);

    [Fact]
    public void Texts_have_their_shares_of_other_scripts_of_escapes_and_of_foreign_spellings()
    {
        Share(static message => message.Event.Content.Any(static character => character > '~')).ShouldBe(34, tolerance: 3);
        Share(static message => message.Event.Content.Any(static character => character is < ' ' or '"' or '\\')).ShouldBe(33, tolerance: 3);
        Share(static message => message.Spelling.IsForeign).ShouldBe(4, tolerance: 1.5);
        Events.Select(static message => message.Spelling.MemberOrder).Distinct().Count().ShouldBe(4);
        Events.Select(static message => message.Event.PublicKey).Distinct().Count().ShouldBeInRange(250, 500);
    }

    [Fact]
    public void Request_sizes_are_those_of_the_wild()
    {
        var sizes = Print("REQ", ReqCorpus.Create(10_000).Select(static request => request.Length));
        sizes[sizes.Length / 2].ShouldBeInRange(280, 440);
        sizes[sizes.Length * 90 / 100].ShouldBeInRange(5_000, 7_000);
        sizes[^1].ShouldBeInRange(45_000, 66_000);
    }

    [Fact]
    public void Requests_have_one_to_five_filters_and_up_to_500_authors()
    {
        var (filters, authors) = (0, 0);
        foreach (var request in ReqCorpus.Create(5_000))
        {
            ReqMessage.TryRead(request, out var message, out _).ShouldBeTrue();
            message.Filters.Count.ShouldBeInRange(1, 5);
            filters = Math.Max(filters, message.Filters.Count);
            foreach (var filter in message.Filters) authors = Math.Max(authors, filter.Authors?.Count ?? 0);
        }
        filters.ShouldBe(5);
        authors.ShouldBeInRange(450, 500);
    }

    [Fact]
    public void It_is_the_same_every_time_whatever_its_size()
    {
        var again = EventCorpus.Create(300);
        for (var i = 0; i < again.Count; i++) again[i].ToClient.ShouldHoldText(Events[i].ToClient);
        ReqCorpus.Create(50).ShouldBe(ReqCorpus.Create(100).Take(50));
    }

    // Computed once and written down: a change of the corpus makes old measurements incomparable, so it must be noticed.
    [Fact]
    public void It_is_the_same_on_every_machine()
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var message in Events.Take(1_000)) hash.AppendData(message.ToRelay);
        foreach (var request in ReqCorpus.Create(1_000)) hash.AppendData(request);
        Convert.ToHexStringLower(hash.GetHashAndReset()).ShouldBe("18f3e999385104618b6267bcefb351b502669a8035660c8d4ff3857f74523712");
    }

    private static double Share(Func<SampleMessage, bool> condition) => Events.Count(condition) * 100.0 / Events.Count;

    private int[] Print(string name, IEnumerable<int> lengths)
    {
        int[] sizes = [.. lengths.Order()];
        output.WriteLine(
            $"{name}: mean {sizes.Average():F0}, p50 {sizes[sizes.Length / 2]}, p90 {sizes[sizes.Length * 90 / 100]}, "
            + $"p99 {sizes[sizes.Length * 99 / 100]}, max {sizes[^1]}");
        return sizes;
    }
}

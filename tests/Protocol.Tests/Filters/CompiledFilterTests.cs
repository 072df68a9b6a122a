using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The corners that NIP-01 leaves, one by one.</summary>
public sealed class CompiledFilterTests
{
    private const string A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string B = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private static readonly EventView Event = Samples.View(new EventText()
        .With("id", $"\"{A}\"")
        .With("pubkey", $"\"{B}\"")
        .With("created_at", "100")
        .With("tags", $$"""[["e","{{A}}","x"],["t"],["t","Caf\u00e9","second"],["d",""],["\u0068","\/"],["tt","b"]]""")
        .Json);

    [Theory]
    [InlineData("""{}""", true)]
    [InlineData("""{"limit":0}""", true)]
    [InlineData("""{"kinds":[1]}""", true)]
    [InlineData("""{"kinds":[2,1,1,0]}""", true)]
    [InlineData("""{"kinds":[0,2]}""", false)]
    [InlineData("""{"ids":["AAAA"],"kinds":[1]}""", true)]
    [InlineData("""{"ids":["BBBB"]}""", false)]
    [InlineData("""{"authors":["BBBB"],"kinds":[1]}""", true)]
    [InlineData("""{"authors":["BBBB"],"kinds":[2]}""", false)]
    public void Members_are_anded_and_values_ored(string filter, bool matches) => Matches(filter).ShouldBe(matches);

    [Theory]
    [InlineData("""{"ids":[]}""")]
    [InlineData("""{"authors":[]}""")]
    [InlineData("""{"kinds":[ ]}""")]
    [InlineData("""{"#t":[]}""")]
    [InlineData("""{"#e":[],"kinds":[1]}""")]
    public void An_empty_list_matches_nothing(string filter)
    {
        Matches(filter).ShouldBeFalse();
        Compile(filter).IsNever.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"since":100}""", true)]
    [InlineData("""{"since":101}""", false)]
    [InlineData("""{"until":100}""", true)]
    [InlineData("""{"until":99}""", false)]
    [InlineData("""{"since":100,"until":100}""", true)]
    [InlineData("""{"since":0,"until":9223372036854775807}""", true)]
    public void Times_are_inclusive(string filter, bool matches) => Matches(filter).ShouldBe(matches);

    [Theory]
    [InlineData("""{"\u0023t":["Café"]}""", true)]
    [InlineData("""{"#\u0074":["Café"]}""", true)]
    [InlineData("""{"\u0023\u0074":["other"]}""", false)]
    [InlineData("""{"ids":["\u0061AAA"]}""", true)]
    [InlineData("""{"#e":["\u0061AAA"]}""", true)]
    public void Names_and_digits_may_be_escaped(string filter, bool matches)
        => Matches(filter.Replace("\\u0061AAA", $"\\u0061{A[1..]}")).ShouldBe(matches);

    [Fact]
    public void A_since_after_the_until_matches_nothing()
    {
        Matches("""{"since":101,"until":99}""").ShouldBeFalse();
        Compile("""{"since":101,"until":99}""").IsNever.ShouldBeTrue();
        Compile("""{"since":100,"until":100}""").IsNever.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"#e":["AAAA"]}""", true)]
    [InlineData("""{"#e":["BBBB"]}""", false)]
    [InlineData("""{"#E":["AAAA"]}""", false)]
    [InlineData("""{"#t":["Café"]}""", true)]
    [InlineData("""{"#t":["Caf\u00e9"]}""", true)]
    [InlineData("""{"#t":["café"]}""", false)]
    [InlineData("""{"#t":["second"]}""", false)]
    [InlineData("""{"#t":[""]}""", false)]
    [InlineData("""{"#t":["b"]}""", false)]
    [InlineData("""{"#d":[""]}""", true)]
    [InlineData("""{"#x":[""]}""", false)]
    [InlineData("""{"#h":["/"]}""", true)]
    [InlineData("""{"#h":["\/","x"],"#t":["y","Café"],"#d":["\u0000",""]}""", true)]
    [InlineData("""{"#h":["/"],"#t":["nothing"]}""", false)]
    public void Only_the_second_string_of_a_tag_counts_and_texts_are_compared_decoded(string filter, bool matches)
        => Matches(filter).ShouldBe(matches);

    // Decoding happens on the stack up to 512 bytes.
    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(5000)]
    public void Long_values_are_compared_too(int length)
    {
        var value = new string('x', length);
        var view = Samples.View(new EventText().With("tags", $"[[\"t\",\"\\u0078{value[1..]}\"]]").Json);
        CompileRaw($"{{\"#t\":[\"{value}\"]}}").Matches(view).ShouldBeTrue();
        CompileRaw($"{{\"#t\":[\"{value}x\"]}}").Matches(view).ShouldBeFalse();
    }

    [Fact]
    public void Its_values_are_its_own()
    {
        var json = $$"""{"ids":["{{B}}","{{A}}"],"authors":["{{B}}"],"kinds":[7,1],"#t":["b","a"],"since":1,"until":200,"limit":5}""";
        var text = Encoding.UTF8.GetBytes(json);
        FilterView.TryRead(text, out var view, out _).ShouldBeTrue();
        var filter = CompiledFilter.From(view);
        text.AsSpan().Clear();

        filter.Ids.ShouldNotBeNull().Select(static id => id.ToString()).ShouldBe([A, B]);
        filter.Authors.ShouldNotBeNull().Single().ToString().ShouldBe(B);
        filter.Kinds.ShouldBe([new Kind(1), new Kind(7)]);
        (filter.Since, filter.Until, filter.Limit).ShouldBe((1, 200, 5));
        filter.Tags.Single().Letter.ShouldBe('t');
        filter.Tags.Single().Values.Select(static value => Encoding.UTF8.GetString(value.Span)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_filter_without_members_constrains_nothing()
    {
        var filter = Compile("{}");
        filter.Ids.ShouldBeNull();
        filter.Authors.ShouldBeNull();
        filter.Kinds.ShouldBeNull();
        filter.Tags.ShouldBeEmpty();
        filter.Limit.ShouldBeNull();
        filter.IsNever.ShouldBeFalse();
    }

    private static bool Matches(string filter) => Compile(filter).Matches(Event);

    private static CompiledFilter Compile(string filter) => CompileRaw(filter.Replace("AAAA", A).Replace("BBBB", B));

    private static CompiledFilter CompileRaw(string json)
    {
        FilterView.TryRead(Encoding.UTF8.GetBytes(json), out var view, out var error).ShouldBeTrue(error.ToString());
        return CompiledFilter.From(view);
    }
}

namespace NostrToolkit.Generators.Tests;

/// <summary>What an editor hands to the generators between two keystrokes.</summary>
public sealed class HalfTypedTests
{
    private const string Kind = """
        using NostrToolkit; using System.Collections.Generic;
        [NostrKind(30100)] public sealed partial record Note([Tag("d")] string Name, [property: Tag("t"), Lenient] IReadOnlyList<Place?> Places,
            [Tag("c"), TagConverter(typeof(List<>))] int? C, [Content(Json = typeof(Note), Encrypted = true)] string? Text = null)
        { [OtherTags] public required IReadOnlyList<IReadOnlyList<string>> Rest { get; init; } = []; }
        [NostrTag] public partial record struct Place(EventId Id, [Lenient] Mood? Mood = null, params IReadOnlyList<Mood> Rest);
        public enum Mood { Good, [WireName("evil\u0000")] Bad = Good, }
        """;

    [Fact]
    public void No_beginning_of_a_text_stops_a_generator() => Survives(static at => Kind[..at]);

    [Fact]
    public void No_gap_in_a_text_stops_a_generator() => Survives(static at => Kind[..at] + Kind[Math.Min(at + 9, Kind.Length)..]);

    private static void Survives(Func<int, string> edit)
    {
        var run = GeneratorRun.Of(Sources.Compile(Kind));
        for (var at = 0; at <= Kind.Length; at += 5)
        {
            run = run.Then(Sources.Compile(edit(at)));
            run.Complaints.ShouldBeEmpty(edit(at));
        }
    }
}

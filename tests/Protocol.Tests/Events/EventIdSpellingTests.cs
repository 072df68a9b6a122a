using System.Text;
using CsCheck;
using NostrToolkit.Corpus;

namespace NostrToolkit.Protocol.Tests;

/// <summary>One event, one id: in whichever order its members come, and with a spelling of its own for each character.</summary>
public sealed class EventIdSpellingTests
{
    private static readonly string[] Members = ["id", "pubkey", "created_at", "kind", "tags", "content", "sig"];

    private static readonly Gen<Rune> Scalars = Gen.Frequency(
        (4, Gen.Int[0, 0x7F]), (2, Gen.OneOf<int>(0x0A, '"', '\\', 0x0D, 0x09, 0x08, 0x0C, '/', 0x00, 0x1F, 0x7F, 0x2028)),
        (2, Gen.Int[0x80, 0xD7FF]), (1, Gen.Int[0xE000, 0xFFFF]), (2, Gen.Int[0x10000, 0x10FFFF])).Select(static value => new Rune(value));

    /// <summary>A text, and its JSON with one of the possible spellings for each character.</summary>
    private static readonly Gen<(string Text, string Json)> Texts = Gen.Select(Scalars, Gen.Int[0, 4]).Array[0, 40].Select(static characters => (
        string.Concat(characters.Select(static character => character.Item1)),
        string.Concat(characters.Select(static character => Spell(character.Item1, character.Item2)))));

    [Fact]
    public void All_5_040_orders_of_the_members_give_the_same_id()
    {
        var orders = 0;
        foreach (var spelling in (Spelling[])[new(), new() { EscapesAll = true, Spaces = true }])
        foreach (var order in Orders([], Members))
        {
            var view = Samples.View((spelling with { MemberOrder = order }).Write(Samples.Usual.Event));
            if (CanonicalForm.ComputeId(view) != view.Id) Assert.Fail(string.Join(',', order));
            if (view.IsCompact == spelling.IsForeign) Assert.Fail($"compact: {string.Join(',', order)}");
            orders++;
        }
        orders.ShouldBe(2 * 5_040);
    }

    [Fact]
    public void Each_character_in_a_spelling_of_its_own_gives_the_id_of_the_model() => Gen.Select(Texts, Texts, Texts).Sample(static (name, value, content) =>
    {
        var sample = (Samples.Usual.Event with { CreatedAt = 1_700_000_000, Kind = 1, Content = content.Text, Tags = [[name.Text, value.Text], ["t"]] }).WithId();
        var view = Samples.View(new EventText().With("tags", $"[[\"{name.Json}\",\"{value.Json}\"],[\"t\"]]").With("content", $"\"{content.Json}\"").Json);
        CanonicalForm.ComputeId(view).ToString().ShouldBe(sample.Id);
    }, iter: 20_000);

    private static string Spell(Rune scalar, int spelling)
    {
        var shortly = scalar.IsBmp ? "\n\"\\\r\t\b\f/".IndexOf((char)scalar.Value, StringComparison.Ordinal) : -1;
        return spelling switch
        {
            0 or 1 when scalar.Value >= 0x20 && scalar.Value is not ('"' or '\\') => scalar.ToString(),
            2 when shortly >= 0 => "\\" + "n\"\\rtbf/"[shortly],
            3 => string.Concat(scalar.ToString().Select(static unit => $"\\u{(int)unit:X4}")),
            _ => string.Concat(scalar.ToString().Select(static unit => $"\\u{(int)unit:x4}")),
        };
    }

    private static IEnumerable<string[]> Orders(string[] first, string[] rest)
        => rest.Length == 0 ? [first] : rest.SelectMany(next => Orders([.. first, next], [.. rest.Where(member => member != next)]));
}

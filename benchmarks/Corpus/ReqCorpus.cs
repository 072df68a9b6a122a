using System.Globalization;
using System.Text;

namespace NostrToolkit.Corpus;

/// <summary>REQ messages of 1 to 5 filters and up to 500 authors: median 0.36 KB, p90 6 KB, maximum 65 KB.</summary>
public static class ReqCorpus
{
    private const ulong Seed = 0x524551;

    /// <summary>Makes the first <paramref name="count"/> requests.</summary>
    public static IReadOnlyList<byte[]> Create(int count)
    {
        var world = new World();
        return [.. Enumerable.Range(0, count).Select(index => Make(world, Dice.For(Seed, index)))];
    }

    private static byte[] Make(World world, Dice dice)
    {
        var filters = Enumerable.Range(0, FilterCount(dice)).Select(_ => Filter(world, dice));
        return Encoding.UTF8.GetBytes($"[\"REQ\",\"sub:{dice.Below(1000)}\",{string.Join(',', filters)}]");
    }

    private static int FilterCount(Dice dice) => dice.Below(100) switch
    {
        < 65 => 1,
        < 85 => 2,
        < 93 => 3,
        < 97 => 4,
        _ => 5,
    };

    private static string Filter(World world, Dice dice) => dice.Below(6) switch
    {
        0 => $$"""{"ids":{{Values(dice, world.EventIds, Few(dice))}}}""",
        1 => $$"""{"kinds":[1,6,30023],"authors":{{Values(dice, world.PublicKeys, Many(dice))}},"limit":{{dice.Between(1, 500)}}}""",
        2 => $$"""{"kinds":[0,3,10002],"authors":{{Values(dice, world.PublicKeys, Many(dice))}}}""",
        3 => $$"""{"#e":{{Values(dice, world.EventIds, Few(dice))}},"kinds":[1,6,7,9735],"since":{{Time(dice)}}}""",
        4 => $$"""{"#p":{{Values(dice, world.PublicKeys, 1)}},"kinds":[1,7],"since":{{Time(dice)}},"limit":100}""",
        _ => $$"""{"kinds":[1],"#t":["写真","photography","caf\u00e9"],"until":{{Time(dice)}},"limit":50}""",
    };

    private static int Few(Dice dice) => dice.Chance(80) ? dice.Between(1, 6) : dice.Skewed(8, 100);

    private static int Many(Dice dice) => dice.Chance(60) ? dice.Between(1, 6) : dice.Skewed(8, 500);

    private static string Values(Dice dice, IReadOnlyList<string> from, int count)
    {
        var first = dice.Below(from.Count);
        var values = Enumerable.Range(0, count).Select(offset => $"\"{from[(first + offset) % from.Count]}\"");
        return $"[{string.Join(',', values)}]";
    }

    private static string Time(Dice dice) => (World.Start + dice.Below(140_000)).ToString(CultureInfo.InvariantCulture);
}

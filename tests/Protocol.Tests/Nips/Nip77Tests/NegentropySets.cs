using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Two sets that have some of their events in common, from a seed.</summary>
/// <param name="Seed">Where chance begins.</param>
/// <param name="Count">The number of events of both together.</param>
/// <param name="Span">From how many different seconds they are: few make many events of one second.</param>
/// <param name="OnlyOurs">How many of a hundred only the first set has.</param>
/// <param name="OnlyTheirs">How many of a hundred only the second set has.</param>
internal sealed record NegentropySets(int Seed, int Count, int Span, int OnlyOurs, int OnlyTheirs)
{
    public (NegentropySet Ours, NegentropySet Theirs) Create()
    {
        List<NegentropyItem> ours = [], theirs = [];
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            var item = Item(1_677_970_534 + random.Next(Span), $"{Seed} {i}");
            var draw = random.Next(100);
            if (draw >= OnlyTheirs) ours.Add(item);
            if (draw < OnlyTheirs || draw >= OnlyTheirs + OnlyOurs) theirs.Add(item);
        }
        return (NegentropySet.Create(ours), NegentropySet.Create(theirs));
    }

    /// <summary>An event that has an id like any other.</summary>
    public static NegentropyItem Item(long seconds, string name)
        => new(new UnixTime(seconds), new EventId(Bytes32.From(SHA256.HashData(Encoding.UTF8.GetBytes(name)))));

    /// <summary>An event whose id is so many times the same byte, and then zeros.</summary>
    public static NegentropyItem Item(long seconds, byte value, int times = 32)
        => new(new UnixTime(seconds), new EventId(Bytes32.From([.. Enumerable.Repeat(value, times), .. new byte[32 - times]])));
}

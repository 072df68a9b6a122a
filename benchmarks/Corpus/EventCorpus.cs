namespace NostrToolkit.Corpus;

/// <summary>
/// EVENT messages as relays see them: mean 1.5 KB, median 0.67 KB, maximum 60 KB, ten kinds, all ids and signatures valid. The first n of
/// a larger corpus are the corpus of n.
/// </summary>
public static class EventCorpus
{
    /// <summary>How many events benchmarks use.</summary>
    public const int BenchmarkSize = 20_000;

    private const ulong Seed = 0x4E6F737472;

    /// <summary>Makes the first <paramref name="count"/> events; 20,000 take about a second of two cores with libsecp256k1.</summary>
    public static IReadOnlyList<SampleMessage> Create(int count)
    {
        var world = new World();
        var messages = new SampleMessage[count];
        // One engine a worker: an engine makes one signature at a time.
        Parallel.For(0, count, static () => SignatureEngine.Create(), (index, _, engine) =>
        {
            messages[index] = Make(world, engine, index);
            return engine;
        }, static _ => { });
        return messages;
    }

    private static SampleMessage Make(World world, ISignatureSigner engine, int index)
    {
        var dice = Dice.For(Seed, index);
        var key = dice.Below(world.Keyring.PublicKeys.Count);
        var kind = KindMix.Draw(dice);
        var (tags, content) = Recipes.Make(kind, world, dice);
        var createdAt = World.Start + index * 7L + dice.Below(3600);
        var unsigned = new SampleEvent("", world.Keyring.PublicKeys[key], createdAt, kind, tags, content, "").WithId();
        var sample = unsigned with { Signature = world.Keyring.Sign(engine, key, unsigned.Id) };
        return SampleMessage.From(sample, SpellingMix.Draw(dice));
    }
}

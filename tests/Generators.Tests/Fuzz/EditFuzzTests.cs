using System.Globalization;

namespace NostrToolkit.Generators.Tests;

/// <summary>A few of the edits on every run, the same ones each time; <c>eng/fuzz.sh --edits N</c> makes as many more as there is time for.</summary>
public sealed class EditFuzzTests
{
    private const int EditsPerSession = 24;

    private static readonly int Edits = Setting("FUZZ_EDITS") ?? 1_500;
    private static readonly int FirstSeed = Setting("FUZZ_SEED") ?? 20261125;

    [Fact]
    public void No_edit_makes_a_generator_or_a_rule_throw()
    {
        var (generated, edits, failures) = (0L, 0, new List<string>());
        for (var seed = FirstSeed; edits < Edits; seed++)
        {
            if (Run(seed, ref edits, ref generated) is { } failure) failures.Add(failure);
            if (seed % 100 == 0) Console.Error.WriteLine($"{edits} edits, {failures.Count} failures");
        }
        failures.ShouldBeEmpty();
        // Edits that leave nothing to generate test nothing.
        generated.ShouldBeGreaterThan(edits);
    }

    private static string? Run(int seed, ref int edits, ref long generated)
    {
        var mutator = new SourceMutator(seed);
        List<string> start = [mutator.Any(FuzzCorpus.Texts), mutator.Any(FuzzCorpus.Texts)];
        var session = new EditSession(start);
        for (var edit = 0; edit < EditsPerSession; edit++, edits++)
        {
            var file = mutator.Chance(2) ? 0 : 1;
            // Now and then everything is undone: what is broken for long is not looked at any more.
            var text = mutator.Chance(3) ? start[file] : mutator.Mutate(session.Texts[file], mutator.Any(FuzzCorpus.Texts));
            try
            {
                generated += session.Edit(file, text);
            }
            catch (Exception broken)
            {
                return $"Seed {seed}, edit {edit}: {broken}\n{string.Join("\n--------\n", session.Texts)}";
            }
        }
        return null;
    }

    private static int? Setting(string variable)
        => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}

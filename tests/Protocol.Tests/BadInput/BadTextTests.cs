namespace NostrToolkit.Protocol.Tests;

/// <summary>Every text that is refused has its own name, and its exact error: kind, byte and member.</summary>
public abstract class BadTextTests
{
    private protected abstract IReadOnlyList<BadText> All { get; }

    private protected abstract int Least { get; }

    [Fact]
    public void Each_is_refused_with_its_error() => ForEach(BadTextContract.IsRefused);

    [Fact]
    public void None_costs_more_than_the_name_that_its_error_quotes() => ForEach(BadTextContract.CostsNothing);

    [Fact]
    public void Each_is_refused_when_cut_at_any_byte() => ForEach(BadTextContract.IsRefusedWhenCut);

    [Fact]
    public void There_are_enough_and_each_has_its_own_name()
    {
        All.Count.ShouldBeGreaterThanOrEqualTo(Least);
        All.Select(static text => text.Name).ShouldBeUnique();
    }

    // All that fail, not only the first.
    private void ForEach(Action<BadText> contract)
    {
        var failures = new List<string>();
        foreach (var text in All)
        {
            try
            {
                contract(text);
            }
            catch (Exception broken)
            {
                failures.Add($"{text.Name}: {broken.Message}");
            }
        }
        failures.ShouldBeEmpty();
    }
}

public sealed class EnvelopeBadInputTests : BadTextTests
{
    private protected override IReadOnlyList<BadText> All => BadEnvelopes.All;

    private protected override int Least => 140;
}

public sealed class EventBadInputTests : BadTextTests
{
    private protected override IReadOnlyList<BadText> All => BadEvents.All;

    private protected override int Least => 100;
}

public sealed class FilterBadInputTests : BadTextTests
{
    private protected override IReadOnlyList<BadText> All => BadFilters.All;

    private protected override int Least => 80;
}

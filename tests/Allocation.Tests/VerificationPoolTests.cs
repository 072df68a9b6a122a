namespace NostrToolkit.Allocation.Tests;

/// <summary>A pool allocates on many threads, so this is measured over the whole process, and alone.</summary>
[Collection(nameof(VerificationPoolTests))]
public sealed class VerificationPoolTests
{
    private const int Rounds = 5;

    private static readonly EventView[] Views = [.. Samples.Views.Where(static view => view.IsCompact).Take(400)];

    [Fact]
    public async Task A_pooled_verification_allocates_no_more_than_one_without_pool()
    {
        var verifier = new EventVerifier(SignatureEngine.Create());
        await using var pool = new VerificationPool(verifier, new VerificationPoolOptions { Capacity = 400, LaneCapacity = 400 });
        var valid = 0;
        var lane = pool.OpenLane(verification => valid += verification.Verdict == EventVerdict.Valid ? 1 : 0);

        var (pooled, alone) = (long.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            foreach (var view in Views) await lane.SubmitAsync(view, TestContext.Current.CancellationToken);
            await lane.DrainAsync(TestContext.Current.CancellationToken);
            pooled = Math.Min(pooled, GC.GetTotalAllocatedBytes(precise: true) - before);

            before = GC.GetTotalAllocatedBytes(precise: true);
            foreach (var view in Views) verifier.Verify(view, out _);
            alone = Math.Min(alone, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        valid.ShouldBe(Rounds * Views.Length);
        // What is more is of the drain, which waits once.
        (pooled - alone).ShouldBeLessThan(2_000);
    }
}

[CollectionDefinition(nameof(VerificationPoolTests), DisableParallelization = true)]
public sealed class VerificationPoolCollection;

namespace NostrToolkit.Wire.Tests;

/// <summary>Every frame that breaks RFC 6455 has its own name and its exact answer.</summary>
public sealed class FrameBadInputTests
{
    public static TheoryData<string> Names => [.. BadFrames.All.Select(static input => input.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Fails_with_its_status_before_a_handler_sees_it(string name) => BadTrafficContract.Fails(Input(name));

    // A buffer for a message and one for a control frame.
    [Theory, MemberData(nameof(Names))]
    public void Costs_little(string name) => BadTrafficContract.CostsLittle(Input(name), mayRent: 2 * BufferPool.SmallestBuffer);

    [Fact]
    public void There_are_at_least_60()
    {
        BadFrames.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        BadFrames.All.Select(static input => input.Name).ShouldBeUnique();
    }

    private static BadTraffic Input(string name) => BadFrames.All.Single(input => input.Name == name);
}

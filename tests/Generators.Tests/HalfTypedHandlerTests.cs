namespace NostrToolkit.Generators.Tests;

/// <summary>Somebody is typing: whatever stands there, no generator throws, and nothing is generated that does not parse.</summary>
public sealed class HalfTypedHandlerTests
{
    private static readonly string Desk = File.ReadAllText(Repository.PathOf("tests/Generators.Tests/UserProject/Desk.cs"));

    // Every place in a prime's steps: from run to run the same ones, and none of them on a line's beat.
    public static TheoryData<int> Offsets => new(Enumerable.Range(0, 7));

    [Theory]
    [MemberData(nameof(Offsets))]
    public void A_text_that_ends_anywhere(int offset)
    {
        for (var end = offset * 11; end < Desk.Length; end += 77) Check(Desk[..end]);
    }

    [Theory]
    [MemberData(nameof(Offsets))]
    public void A_text_that_lacks_a_piece(int offset)
    {
        for (var start = offset * 11; start < Desk.Length - 9; start += 77) Check(Desk.Remove(start, 9));
    }

    private static void Check(string text)
    {
        var run = GeneratorRun.Of(Sources.Compile(text));

        run.Complaints.ShouldBeEmpty(text);
        run.Output.SyntaxTrees.Skip(1)
            .SelectMany(static tree => tree.GetDiagnostics(TestContext.Current.CancellationToken))
            .ShouldBeEmpty(text);
    }
}

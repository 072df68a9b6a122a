using System.Collections.Immutable;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Tests;

public sealed class ObjectGraphTests
{
    [Fact]
    public void No_step_holds_on_to_the_compiler()
    {
        var run = GeneratorRun.Of(Sources.CompileFolder("tests/Generators.Tests/UserProject"));

        TrackingNamesTests.All
            .SelectMany(name => run.Step(name).SelectMany(result => ObjectGraph.ForbiddenPaths(result.Value, name)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_walk_looks_into_records_arrays_and_boxes()
    {
        var tree = Sources.Compile("class C;").SyntaxTrees[0];
        var node = tree.GetRoot(TestContext.Current.CancellationToken);
        var root = new Outer(new EquatableArray<Inner>([new Inner("harmless", null), new Inner("", tree)]), ImmutableArray.Create<object>(node));

        ObjectGraph.ForbiddenPaths(root, "root").ShouldBe(
            ["root.Items._items.array[1].Held is a SyntaxTree", "root.More.array[0] is a SyntaxNode"], ignoreOrder: true);
    }

    private sealed record Outer(EquatableArray<Inner> Items, object More);

    private sealed record Inner(string Name, object? Held);
}

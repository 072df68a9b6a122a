using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Tests.Flow;

public sealed class ForwardAnalysisTests
{
    [Theory]
    [InlineData("A(); Look(); B();", "A", "A B")]
    [InlineData("if (A()) B(); Look();", "A A:False|A A:False A:True B|A A:True B", "A A:False A:True B")]
    [InlineData("if (!A()) { Look(); return; } B();", "A A:False", "A A:False A:True B")]
    [InlineData("Use(A(), Look2: B()); Look();", "A B Use", "A B Use")]
    [InlineData("while (A()) { Look(); B(); }", "A A:True|A A:True B", "A A:False A:True B")]
    [InlineData("for (; Flag;) { Look(); A(); }", "|A", "A")]
    [InlineData("throw new Exception();", "", null)]
    public async Task States_follow_the_ways_through_a_method(string body, string seen, string? atExit)
    {
        var calls = await TraceAsync(body);

        // Where ways meet the smaller state is not seen any more.
        calls.Seen.ShouldBeSubsetOf(seen.Split('|'));
        calls.AtExit.ShouldBe(atExit);
    }

    [Theory]
    [InlineData("try { A(); } finally { Look(); }", "|A")]
    [InlineData("try { A(); B(); } catch { Look(); }", "A")]
    [InlineData("try { A(); throw new Exception(); } catch { Look(); }", "A")]
    [InlineData("try { A(); } catch (IOException) { B(); } Look();", "A B")]
    [InlineData("try { try { A(); } catch (IOException) { B(); throw; } } catch { Look(); }", "B")]
    [InlineData("try { try { A(); } finally { B(); } } catch { Look(); }", "A B")]
    [InlineData("try { A(); } catch (Exception e) when (e.Message == \"\") { Look(); }", "")]
    public async Task Exceptions_are_ways_too(string body, string seen)
        => (await TraceAsync(body)).Seen.ShouldBe(seen.Split('|'), ignoreOrder: true);

    [Fact]
    public async Task A_finally_leads_on_to_where_each_way_was_going()
    {
        // Behind the finally A has been called: what returned before it did not come here.
        var calls = await TraceAsync("try { if (Flag) return; A(); } finally { B(); } Look();");

        calls.Seen.ShouldBe(["A B"]);
        calls.AtExit.ShouldBe("A B");
    }

    [Fact]
    public async Task Two_finally_blocks_are_left_one_after_the_other()
        => (await TraceAsync("try { try { Look(); return; } finally { A(); } } finally { B(); Look(); }")).Seen.ShouldBe(["", "A B"], ignoreOrder: true);

    [Fact]
    public async Task A_temporary_leads_back_to_its_variable()
        => (await TraceAsync("var x = Flag ? this : null; x?.A(); Look();")).Seen.ShouldBe(["A"]);

    [Fact]
    public async Task A_lambda_does_not_lead_into_the_handlers_around_it()
    {
        var graph = await GraphAsync("try { A(); Action f = () => { A(); Look(); }; f(); } finally { B(); Look(); }");
        var lambda = graph.Blocks.SelectMany(static block => block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>()
            .Single();
        var calls = new TracedCalls(graph.GetAnonymousFunctionControlFlowGraph(lambda, TestContext.Current.CancellationToken));

        calls.Run(CallSet.Empty).ShouldBeTrue();

        calls.Seen.ShouldBe(["A"]);
    }

    private static async Task<TracedCalls> TraceAsync(string body)
    {
        var calls = new TracedCalls(await GraphAsync(body));
        calls.Run(CallSet.Empty).ShouldBeTrue();
        return calls;
    }

    private static async Task<ControlFlowGraph> GraphAsync(string body)
    {
        var compilation = await UserProject.CompileAsync($$"""
            class C
            {
                static bool Flag;
                bool A() => true;
                bool B() => true;
                void Use(bool a, bool Look2) { }
                void Look() { }
                void M() { {{body}} }
            }
            """);
        var tree = compilation.SyntaxTrees.First();
        var method = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static m => m.Identifier.Text == "M");
        return ControlFlowGraph.Create(method, compilation.GetSemanticModel(tree), TestContext.Current.CancellationToken)!;
    }
}

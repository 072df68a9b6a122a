using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Tests;

public sealed class CompileTests
{
    [Fact]
    public void Generated_code_has_no_warnings_in_a_users_project()
    {
        var run = GeneratorRun.Of(Sources.CompileFolder("tests/Generators.Tests/UserProject"));

        run.Complaints.ShouldBeEmpty();
        run.Output.GetDiagnostics(TestContext.Current.CancellationToken).ShouldBeEmpty();
    }

    [Fact]
    public void The_check_sees_warnings_of_all_levels()
    {
        var user = Sources.Compile("""
            namespace Acme;
            public class Undocumented { int? Always(int value) => value == null ? null : value; string Null() => null; }
            """);

        user.GetDiagnostics(TestContext.Current.CancellationToken).Select(static diagnostic => diagnostic.Id).Distinct()
            .ShouldBe(["CS1591", "CS8603", "CS0472"], ignoreOrder: true);
    }

    [Fact]
    public void Generated_code_needs_no_using_and_no_implicit_one()
        => GeneratorRun.Of(Sources.CompileFolder("tests/Generators.Tests/UserProject")).Output.SyntaxTrees
            .Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .ShouldAllBe(static tree => !((CompilationUnitSyntax)tree.GetRoot(CancellationToken.None)).Usings.Any());

    [Fact]
    public void Generated_files_end_in_one_line_break_and_have_no_trailing_space()
        => GeneratorRun.Of(Sources.CompileFolder("tests/Generators.Tests/UserProject")).Files.Values.ShouldAllBe(static text =>
            text.EndsWith("}\n", StringComparison.Ordinal) && !text.Contains('\r') && !text.Contains(" \n"));
}

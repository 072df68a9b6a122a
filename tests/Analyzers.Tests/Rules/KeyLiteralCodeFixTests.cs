using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.KeyLiteralAnalyzer, NostrToolkit.Analyzers.KeyLiteralCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class KeyLiteralCodeFixTests
{
    private const string Npub = "{|NTK4005:\"npub1v8l9pp0nqm9m4p8jsu4ywxcagz5c23mq8tqvg56svqrqk4404nssdm9wru\"|}";
    private const string Key = "\"61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1\"";
    private const string Note = "{|NTK4005:\"note1lg6x60z87gvj7a8vgmcdcjlvt0k24yrk5xmd209huwc8fs79fh9qaawmys\"|}";
    private const string Id = "\"fa346d3c47f2192f74ec46f0dc4bec5becaa9076a1b6d53cb7e3b074c3c54dca\"";

    [Theory]
    [InlineData($"PublicKey.TryParse({Npub}, out var key)", $"PublicKey.TryParse({Key}, out var key)")]
    [InlineData(
        "PublicKey.TryParse({|NTK4005:\"nprofile1qqsxrljsshesdja6snegw2j8rvw5p2v9gasr4sxy2dgxqpst26h6ecgpq4mhxue69ulytw8v\"|}, out var key)",
        $"PublicKey.TryParse({Key}, out var key)")]
    [InlineData("PublicKey.TryParse({|NTK4005:\"61FE5085F306CBBA84F2872A471B1D40A98547603AC0C4535060060B56AFACE1\"|}, out var key)", $"PublicKey.TryParse({Key}, out var key)")]
    [InlineData($"EventId.TryParse(/* first */ {Note}, out var id)", $"EventId.TryParse(/* first */ {Id}, out var id)")]
    [InlineData("Address.TryParse({|NTK4005:\"30023:npub1v8l9pp0nqm9m4p8jsu4ywxcagz5c23mq8tqvg56svqrqk4404nssdm9wru:post\"|}, out Address a)", "Address.TryParse(\"30023:61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1:post\", out Address a)")]
    public Task The_text_is_decoded(string expression, string fixedExpression) => Fixes($"var parsed = {expression};", $"var parsed = {fixedExpression};");

    [Fact]
    public Task All_of_a_document_are_decoded_at_once() => Fixes(
        $"var draft = new UnsignedEvent {{ Kind = 7, CreatedAt = default, Tags = [[\"e\", {Note}], [\"p\", {Npub}]] }};",
        $"var draft = new UnsignedEvent {{ Kind = 7, CreatedAt = default, Tags = [[\"e\", {Id}], [\"p\", {Key}]] }};");

    [Fact]
    public Task A_variable_with_no_other_use_is_decoded() => Fixes(
        "var me = \"npub1v8l9pp0nqm9m4p8jsu4ywxcagz5c23mq8tqvg56svqrqk4404nssdm9wru\"; PublicKey.TryParse({|NTK4005:me|}, out var key);",
        $"var me = {Key}; PublicKey.TryParse(me, out var key);");

    [Theory]
    [InlineData($"EventId.TryParse({Npub}, out var id);")]
    [InlineData("PublicKey.TryParse({|NTK4005:\"alice\"|}, out var key);")]
    [InlineData("var me = \"npub1v8l9pp0nqm9m4p8jsu4ywxcagz5c23mq8tqvg56svqrqk4404nssdm9wru\"; Console.WriteLine(me); PublicKey.TryParse({|NTK4005:me|}, out var key);")]
    public Task What_is_not_known_or_is_shown_elsewhere_stays(string statements) => Fixes(statements, statements);

    private static Task Fixes(string statements, string fixedStatements) => Test.Fixes(Source(statements), Source(fixedStatements));

    private static string Source(string statements) => $$"""
        class C
        {
            void M() { {{statements}} }
        }
        """;
}

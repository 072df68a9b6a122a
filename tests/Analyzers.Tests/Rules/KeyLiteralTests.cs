using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.KeyLiteralAnalyzer, NostrToolkit.Analyzers.KeyLiteralCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class KeyLiteralTests
{
    private const string Npub = "\"npub1v8l9pp0nqm9m4p8jsu4ywxcagz5c23mq8tqvg56svqrqk4404nssdm9wru\"";
    private const string Note = "\"note1lg6x60z87gvj7a8vgmcdcjlvt0k24yrk5xmd209huwc8fs79fh9qaawmys\"";
    private const string Key = "\"61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1\"";

    [Theory]
    [InlineData($"PublicKey.TryParse({{|NTK4005:{Npub}|}}, out key);")]
    [InlineData($"if (!PublicKey.TryParse({{|NTK4005:{Npub}|}}, out var k)) return;")]
    [InlineData($"PublicKey.TryParse({{|NTK4005:{Npub}.AsSpan()|}}, out key);")]
    [InlineData($"var me = {Npub}; PublicKey.TryParse({{|NTK4005:me|}}, out key);")]
    [InlineData("PublicKey.TryParse({|NTK4005:Me|}, out key);")]
    [InlineData($"EventId.TryParse({{|NTK4005:{Note}|}}, out id);")]
    [InlineData($"EventId.TryParse({{|NTK4005:{Npub}|}}, out id);")]
    [InlineData("PublicKey.TryParse({|NTK4005:\"61FE5085F306CBBA84F2872A471B1D40A98547603AC0C4535060060B56AFACE1\"|}, out key);")]
    [InlineData("PublicKey.TryParse({|NTK4005:\"61fe5085\"|}, out key);")]
    [InlineData("PublicKey.TryParse({|NTK4005:\"alice\"|}, out key);")]
    [InlineData("PublicKey.TryParse({|NTK4005:\"0x61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1\"|}, out key);")]
    [InlineData($"SecretKey.TryParse({{|NTK4005:{Npub}|}}, out var secret);")]
    [InlineData("Address.TryParse({|NTK4005:\"30023:npub1v8l9pp0nqm9m4p8jsu4ywxcagz5c23mq8tqvg56svqrqk4404nssdm9wru:post\"|}, out Address address);")]
    [InlineData($"var k = Parse({{|NTK4005:{Npub}|}});")]
    [InlineData($"foreach (var k in new[] {{ Parse({{|NTK4005:{Npub}|}}) }}) key = k;")]
    [InlineData($"var bytes = Convert.FromHexString({{|NTK4005:{Npub}|}});")]
    public Task A_text_that_cannot_be_parsed_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData($"new Filter {{ Tags = new Dictionary<char, IReadOnlyList<string>> {{ ['p'] = [{{|NTK4005:{Npub}|}}] }} }};")]
    [InlineData($"new Filter {{ Tags = new Dictionary<char, IReadOnlyList<string>> {{ {{ 'e', new[] {{ {{|NTK4005:{Note}|}} }} }} }} }};")]
    [InlineData("new Filter { Tags = new Dictionary<char, IReadOnlyList<string>> { ['e'] = [{|NTK4005:\"fa346d\"|}] } };")]
    [InlineData($"new UnsignedEvent {{ Kind = 1, CreatedAt = default, Tags = [[\"p\", {{|NTK4005:{Npub}|}}]] }};")]
    [InlineData($"new UnsignedEvent {{ Kind = 1, CreatedAt = default, Tags = [[\"t\", \"x\"], [\"e\", {{|NTK4005:{Note}|}}, \"\", \"root\"]] }};")]
    [InlineData($"new UnsignedEvent {{ Kind = 1, CreatedAt = default, Tags = new[] {{ new[] {{ \"p\", {{|NTK4005:{Npub}|}} }} }} }};")]
    [InlineData($"new UnsignedEvent {{ Kind = 1, CreatedAt = default, Tags = new List<IReadOnlyList<string>> {{ new List<string> {{ \"p\", {{|NTK4005:{Npub}|}} }} }} }};")]
    [InlineData("new UnsignedEvent { Kind = 1, CreatedAt = default, Tags = [[\"a\", {|NTK4005:\"30023:alice:post\"|}]] };")]
    [InlineData($"draft with {{ Tags = [[\"p\", {{|NTK4005:{Npub}|}}]] }};")]
    public Task Values_of_tags_are_reported(string value) => Reports($"var value = {value}");

    [Theory]
    [InlineData($"new {{ authors = new[] {{ {{|NTK4005:{Npub}|}} }}, kinds = new[] {{ 1 }} }};")]
    [InlineData($"new {{ pubkey = {{|NTK4005:{Npub}|}} }};")]
    [InlineData($"new Dictionary<string, object> {{ [\"#p\"] = new[] {{ {{|NTK4005:{Npub}|}} }} }};")]
    [InlineData($"new Dictionary<string, string[]> {{ {{ \"#e\", new[] {{ {{|NTK4005:{Note}|}} }} }} }};")]
    [InlineData($"new Query {{ Who = new List<string> {{ {{|NTK4005:{Npub}|}} }} }};")]
    [InlineData($"new System.Text.Json.Nodes.JsonObject {{ [\"ids\"] = new System.Text.Json.Nodes.JsonArray({{|NTK4005:{Note}|}}) }};")]
    public Task Members_of_hand_made_json_are_reported(string value) => Reports($"var value = {value}");

    [Theory]
    [InlineData($"PublicKey.TryParse({Key}, out key);")]
    [InlineData($"PublicKey.TryParse({Npub}, out _);")]
    [InlineData($"Nip19.TryDecode({Npub}, out var entity, out _);")]
    [InlineData("PublicKey.TryParse(text, out key);")]
    [InlineData("PublicKey.TryParse(text.ToLowerInvariant(), out key);")]
    [InlineData("SecretKey.TryParse(\"61FE5085F306CBBA84F2872A471B1D40A98547603AC0C4535060060B56AFACE1\", out var secret);")]
    [InlineData($"var k = ParseAny({Npub});")]
    [InlineData($"Console.WriteLine({Npub});")]
    [InlineData($"var value = new Filter {{ Search = {Npub} }};")]
    [InlineData($"var value = new Filter {{ Tags = new Dictionary<char, IReadOnlyList<string>> {{ ['t'] = [{Npub}] }} }};")]
    [InlineData($"var value = new Filter {{ Tags = new Dictionary<char, IReadOnlyList<string>> {{ ['p'] = [{Key}] }} }};")]
    [InlineData($"var value = new UnsignedEvent {{ Kind = 1, CreatedAt = default, Content = {Npub}, Tags = [[\"p\", {Key}], [\"t\", {Npub}]] }};")]
    [InlineData("var value = new UnsignedEvent { Kind = 1, CreatedAt = default, Tags = [[\"p\", key.ToString()], [\"p\", text]] };")]
    [InlineData("var value = new UnsignedEvent { Kind = 1, CreatedAt = default, Tags = [[\"p\"]] };")]
    [InlineData($"var value = new {{ name = {Npub}, link = {Npub} }};")]
    [InlineData("var value = new { authors = new[] { \"npub1 of alice\" } };")]
    [InlineData("Address.TryParse(\"30023:61fe5085f306cbba84f2872a471b1d40a98547603ac0c4535060060b56aface1:a:b\", out Address address);")]
    [InlineData("var number = long.TryParse(\"npub\", out var n);")]
    public Task Others_are_not(string statements) => Reports(statements);

    private static Task Reports(string statements) => Test.Reports($$"""
        using System.Text.Json.Serialization;

        class C
        {
            private const string Me = {{Npub}};

            void M(string text, PublicKey key, EventId id, UnsignedEvent draft) { {{statements}} }

            static PublicKey Parse(string hex) => PublicKey.TryParse(hex, out var key) ? key : throw new FormatException(hex);

            static PublicKey ParseAny(string text)
                => Nip19.TryDecode(text, out var entity, out _) && entity is NostrEntity.Npub(var known) ? known
                    : PublicKey.TryParse(text, out var key) ? key : throw new FormatException(text);
        }

        class Query
        {
            [JsonPropertyName("authors")] public List<string>? Who { get; set; }
        }
        """);
}

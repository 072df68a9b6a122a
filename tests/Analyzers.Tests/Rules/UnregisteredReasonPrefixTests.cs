using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnregisteredReasonPrefixAnalyzer, NostrToolkit.Analyzers.UnregisteredReasonPrefixCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnregisteredReasonPrefixTests
{
    [Theory]
    [InlineData("new Reason(JsonString.Create({|NTK4010:\"toobig: cut it\"|}))")]
    [InlineData("new Reason(JsonString.Create({|NTK4010:\"Invalid: no id\"|}))")]
    [InlineData("new Reason(JsonString.Create({|NTK4010:\"rate limited: slow down\"|}))")]
    [InlineData("new Reason(JsonString.Create({|NTK4010:\"auth_required: log in\"|}))")]
    [InlineData("new Reason(JsonString.Create({|NTK4010:$\"spam: {text}\"|}))")]
    [InlineData("new Reason(JsonString.Create({|NTK4010:\"banned: \" + text|}))")]
    [InlineData("new Reason(JsonString.Create({|NTK4010:string.Format(\"failed: {0}\", text)|}))")]
    [InlineData("new Reason(JsonString.Create({|NTK4010:Spam|}))")]
    [InlineData("new Reason(JsonString.Create(text.Length > 3 ? {|NTK4010:\"long: it is\"|} : \"invalid: it is\"))")]
    [InlineData("new OkMessage(default, false, new Reason(JsonString.Create({|NTK4010:\"nope:\"|})))")]
    [InlineData("new OkMessage(default, false, new(JsonString.Create({|NTK4010:\"throttled: wait\"|})))")]
    [InlineData("Refuse({|NTK4010:\"denied: not you\"|})")]
    [InlineData("Reason.Create({|NTK4010:ReasonPrefix.Unknown|}, \"text\")")]
    [InlineData("Reason.Create({|NTK4010:ReasonPrefix.None|}, text)")]
    [InlineData("Reason.Create(ReasonPrefix.Invalid, {|NTK4010:\"invalid: no id\"|})")]
    [InlineData("Reason.Create(ReasonPrefix.Error, {|NTK4010:$\"error: {text}\"|})")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new object[] { \"OK\", text, false, {|NTK4010:\"spam: go away\"|} })")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new[] { \"CLOSED\", text, {|NTK4010:\"unauthorized: no\"|} })")]
    public Task Another_word_is_reported(string expression) => Reports(expression);

    [Theory]
    [InlineData("new Reason(JsonString.Create(\"invalid: no id\"))")]
    [InlineData("new Reason(JsonString.Create(\"auth-required: log in\"))")]
    [InlineData("new Reason(JsonString.Create($\"rate-limited: {text}\"))")]
    [InlineData("new Reason(JsonString.Create(\"duplicate:\"))")]
    [InlineData("new Reason(JsonString.Create(\"\"))")]
    [InlineData("new Reason(JsonString.Create(\"welcome\"))")]
    [InlineData("new Reason(JsonString.Create(\"could not read it: no id\"))")]
    [InlineData("new Reason(JsonString.Create(\"https://relay.example/rules\"))")]
    [InlineData("new Reason(JsonString.Create(\"12:30 is too late\"))")]
    [InlineData("new Reason(JsonString.Create(text))")]
    [InlineData("new Reason(JsonString.Create($\"{text}: no\"))")]
    [InlineData("new Reason(JsonString.Create(text + \"spam: no\"))")]
    [InlineData("Reason.Create(ReasonPrefix.Blocked, \"spam: go away\")")]
    [InlineData("Reason.Create(ReasonPrefix.Blocked, text)")]
    [InlineData("Reason.Create(prefix, text)")]
    [InlineData("JsonString.Create(\"spam: go away\")")]
    [InlineData("new NoticeMessage(JsonString.Create(\"news: we move\"))")]
    [InlineData("new object[] { \"OK\", text, true, \"duplicate: have it\" }")]
    [InlineData("new[] { \"note\", text, \"spam: go away\" }")]
    [InlineData("new[] { \"OK\", text, \"spam: go away\" }")]
    [InlineData("new[] { \"OK\", text, text, \"spam: go away\" }")]
    public Task Others_are_not(string expression) => Reports(expression);

    [Fact]
    public Task A_word_of_the_relays_own_is_not() => Test.Reports("""
        using NostrToolkit.Wire;

        class C
        {
            Reason Full() => new(JsonString.Create("full: come back later"));
            Reason Spam() => new(JsonString.Create({|NTK4010:"spam: go away"|}));
        }
        """, "nostrtoolkit.reason_prefixes = full, shadowed");

    private static Task Reports(string expression) => Test.Reports($$"""
        using NostrToolkit.Wire;

        class C
        {
            private const string Spam = "spam: go away";

            object M(string text, ReasonPrefix prefix) => {{expression}};
            static OkMessage Refuse(string why) => new(default, false, new Reason(JsonString.Create(why)));
        }
        """);
}

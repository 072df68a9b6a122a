using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.SubscriptionIdLengthAnalyzer, NostrToolkit.Analyzers.SubscriptionIdLengthCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class SubscriptionIdLengthTests
{
    private const string Long = "\"the-notes-of-everybody-whom-i-follow-and-of-those-whom-they-follow\"";

    [Theory]
    [InlineData("SubscriptionId.Create({|NTK4007:\"\"|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:string.Empty|});", "SubscriptionId.Create(string.Empty);")]
    [InlineData($"SubscriptionId.Create({{|NTK4007:{Long}|}});")]
    [InlineData($"SubscriptionId.Create(text: {{|NTK4007:{Long}|}});")]
    [InlineData($"var feed = {Long}; SubscriptionId.Create({{|NTK4007:feed|}});")]
    [InlineData("SubscriptionId.Create({|NTK4007:LongName|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:LongName + \"-2\"|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:$\"{LongName}-{number}\"|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:$\"profile-{key}\"|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:\"profile-\" + key|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:\"replies:\" + id.ToString()|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:$\"{Guid.NewGuid()}-{Guid.NewGuid()}\"|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:string.Concat(Guid.NewGuid().ToString(), Guid.NewGuid().ToString(\"N\"))|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:new string('x', 65)|});")]
    [InlineData("SubscriptionId.Create({|NTK4007:$\"npub:{Nip19.Encode(key)}\"|});")]
    [InlineData("new SubscriptionId(Wire.JsonString.Create({|NTK4007:LongName|}));")]
    [InlineData($"Subscribe({{|NTK4007:{Long}|}});")]
    [InlineData("SubscriptionId.Create(number > 0 ? {|NTK4007:\"\"|} : \"feed\");")]
    public Task Empty_and_longer_than_64_are_reported(string statements, string? marked = null) => Reports(marked ?? statements);

    [Theory]
    [InlineData("SubscriptionId.Create(\"feed\");")]
    [InlineData("SubscriptionId.Create(\"0123456789012345678901234567890123456789012345678901234567890123\");")]
    [InlineData("SubscriptionId.Create(name);")]
    [InlineData("SubscriptionId.Create(Guid.NewGuid().ToString());")]
    [InlineData("SubscriptionId.Create($\"feed-{Guid.NewGuid():N}\");")]
    [InlineData("SubscriptionId.Create($\"{Guid.NewGuid():N}{Guid.NewGuid():N}\");")]
    [InlineData("SubscriptionId.Create(key.ToString());")]
    [InlineData("SubscriptionId.Create($\"profile-{key.ToString()[..16]}\");")]
    [InlineData("SubscriptionId.Create($\"feed-{number}\");")]
    [InlineData("SubscriptionId.Create(new string('x', 64));")]
    [InlineData("SubscriptionId.Create(new string('x', number));")]
    [InlineData("SubscriptionId.Create(LongName[..64]);")]
    [InlineData("SubscriptionId.Create(LongName.Substring(0, 64));")]
    [InlineData("var feed = \"\"; foreach (var c in name) feed += c; SubscriptionId.Create(feed);")]
    [InlineData("Subscribe(\"feed\");")]
    [InlineData("Console.WriteLine(LongName);")]
    [InlineData("Shortened(LongName);")]
    public Task Others_are_not(string statements) => Reports(statements);

    private static Task Reports(string statements) => Test.Reports($$"""
        using Wire = NostrToolkit.Wire;

        class C
        {
            private const string LongName = {{Long}};

            void M(string name, PublicKey key, EventId id, int number) { {{statements}} }
            SubscriptionId Subscribe(string name) => SubscriptionId.Create(name);
            SubscriptionId Shortened(string name) => SubscriptionId.Create(name.Length > 64 ? name[..64] : name);
        }
        """);
}

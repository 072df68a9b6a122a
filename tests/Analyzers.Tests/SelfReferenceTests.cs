namespace NostrToolkit.Analyzers.Tests;

/// <summary>No rule follows a value round in circles, or throws on one (AD0001).</summary>
public sealed class SelfReferenceTests
{
    [Theory]
    [InlineData("Filter f = f with { Limit = 0 }; client.SubscribeAsync(f);")]
    [InlineData("var f = f ?? new Filter(); client.SubscribeAsync(f);")]
    [InlineData("var s = s + \"x\"; SubscriptionId.Create(s); new Reason(Wire.JsonString.Create(s));")]
    [InlineData("var b = System.Text.Encoding.UTF8.GetBytes(b); System.Security.Cryptography.SHA256.HashData(b);")]
    [InlineData("IReadOnlyList<Kind> k = k.ToList(); var f = new Filter { Kinds = k };")]
    [InlineData("UnixTime t = new(t.Seconds + 1); var f = new Filter { Since = t, Until = t };")]
    [InlineData("SubscriptionId.Create(Endless(1)); PublicKey.TryParse(Endless(1), out var key);")]
    [InlineData("client.PublishAsync(Loop()); client.PublishAsync(); SecretKey.TryParse(); new UnsignedEvent { Kind = , Tags = [[, \"e\"]] };")]
    public Task What_is_made_of_itself(string statements) => AnalyzesAsync($$"""
        using Wire = NostrToolkit.Wire;

        class C
        {
            void M(RelayClient client) { {{statements}} }
            string Endless(int n) => n > 5 ? Endless(n + 1) : Endless(n - 1);
            VerifiedEvent Loop() => Loop();
        }
        """);

    private static async Task AnalyzesAsync(string code)
        => (await UserProject.AnalyzeAsync(await UserProject.CompileAsync(code))).Where(static finding => finding.Id == "AD0001").ShouldBeEmpty(code);
}

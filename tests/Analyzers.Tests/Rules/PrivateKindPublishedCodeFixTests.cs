using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.PrivateKindPublishedAnalyzer, NostrToolkit.Analyzers.PrivateKindPublishedCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class PrivateKindPublishedCodeFixTests
{
    [Fact]
    public Task The_answer_to_a_challenge_becomes_an_auth() => Test.Fixes(
        Source("new PublishMessage({|NTK4008:Nip42.Create(url, \"challenge\", now).Sign(key, engine, random).View|})"),
        Source("new AuthMessage(Nip42.Create(url, \"challenge\", now).Sign(key, engine, random).View)"));

    [Theory]
    [InlineData("new PublishMessage({|NTK4008:new UnsignedEvent { Kind = 13, CreatedAt = now }.Sign(key, engine, random).View|})")]
    [InlineData("client.PublishAsync({|NTK4008:Nip42.Create(url, \"challenge\", now).Sign(key, engine, random)|})")]
    public Task Others_have_no_fix(string expression) => Test.Fixes(Source(expression), Source(expression));

    private static string Source(string expression) => $$"""
        using System.Security.Cryptography;

        class C(SecretKey key, ISignatureEngine engine, RandomNumberGenerator random, RelayClient client)
        {
            object M(UnixTime now, RelayUrl url) => {{expression}};
            object Client => client;
        }
        """;
}

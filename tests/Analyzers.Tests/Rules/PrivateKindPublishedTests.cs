using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.PrivateKindPublishedAnalyzer, NostrToolkit.Analyzers.PrivateKindPublishedCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class PrivateKindPublishedTests
{
    [Theory]
    [InlineData("await client.PublishAsync({|NTK4008:new UnsignedEvent { Kind = 13, CreatedAt = now }.Sign(key, engine, random)|});")]
    [InlineData("var seal = new UnsignedEvent { Kind = 13, CreatedAt = now }.Sign(key, engine, random); await client.PublishAsync({|NTK4008:seal|}, token);")]
    [InlineData("var draft = new UnsignedEvent { Kind = Nip59.SealKind, CreatedAt = now }; var seal = draft.Sign(key, engine, random); await client.PublishAsync({|NTK4008:seal|});")]
    [InlineData("await client.PublishAsync({|NTK4008:new UnsignedEvent { Kind = new Kind(14), CreatedAt = now }.Sign(key, engine, random)|});")]
    [InlineData("await client.PublishAsync({|NTK4008:new UnsignedEvent { Kind = Nip17.FileMessageKind, CreatedAt = now }.Sign(key, engine, random)|});")]
    [InlineData("await client.PublishAsync({|NTK4008:new UnsignedEvent { Kind = Auth, CreatedAt = now }.Sign(key, engine, random)|});")]
    [InlineData("await client.PublishAsync({|NTK4008:Nip42.Create(url, \"challenge\", now).Sign(key, engine, random)|});")]
    [InlineData("var answer = Nip42.Create(url, \"challenge\", now); var signed = answer.Sign(key, engine, random); var sending = client.PublishAsync({|NTK4008:signed|});")]
    [InlineData("await client.PublishAsync({|NTK4008:(Nip42.Create(url, \"challenge\", now) with { Content = \"x\" }).Sign(key, engine, random)|});")]
    [InlineData("await client.PublishAsync({|NTK4008:(known with { Kind = 13 }).Sign(key, engine, random)|});")]
    [InlineData("await client.PublishAsync({|NTK4008:Seal(now)|});")]
    [InlineData("var message = new PublishMessage({|NTK4008:Nip42.Create(url, \"challenge\", now).Sign(key, engine, random).View|});")]
    [InlineData("var signed = Nip98.Create(\"https://a.example\", \"GET\", now).Sign(key, engine, random); await client.PublishAsync({|NTK4008:signed|});")]
    [InlineData("await client.PublishAsync(token.CanBeCanceled ? {|NTK4008:Seal(now)|} : known.Sign(key, engine, random));", "await client.PublishAsync(token.CanBeCanceled ? {|NTK4008:Seal(now)|} : known.Sign(key, engine, random));")]
    [InlineData("await SendAsync({|NTK4008:Seal(now)|});")]
    [InlineData("var answer = new ClientAuthentication { Relay = url, Challenge = \"x\" }; await client.PublishAsync({|NTK4008:answer.ToEvent(now).Sign(key, engine, random)|});")]
    [InlineData("await client.PublishAsync({|NTK4008:new HttpAuth { Url = \"https://a.example\", Method = \"GET\" }.ToEvent(now).Sign(key, engine, random)|});")]
    public Task A_private_event_that_is_published_is_reported(string statements, string? marked = null) => Reports(marked ?? statements);

    [Theory]
    [InlineData("await client.PublishAsync(new UnsignedEvent { Kind = 1, CreatedAt = now }.Sign(key, engine, random));")]
    [InlineData("await client.PublishAsync(new UnsignedEvent { Kind = 1059, CreatedAt = now }.Sign(key, engine, random));")]
    [InlineData("await client.PublishAsync(new UnsignedEvent { Kind = 24133, CreatedAt = now }.Sign(key, engine, random));")]
    [InlineData("await client.PublishAsync(new UnsignedEvent { Kind = kind, CreatedAt = now }.Sign(key, engine, random));")]
    [InlineData("await client.PublishAsync(known.Sign(key, engine, random));")]
    [InlineData("await client.PublishAsync(new Article { Identifier = \"a\", Text = \"x\" }.ToEvent(now).Sign(key, engine, random));")]
    [InlineData("await client.PublishAsync((known with { Content = \"x\" }).Sign(key, engine, random));")]
    [InlineData("await client.PublishAsync((Nip42.Create(url, \"challenge\", now) with { Kind = 1 }).Sign(key, engine, random));")]
    [InlineData("var seal = new UnsignedEvent { Kind = 13, CreatedAt = now }.Sign(key, engine, random); var bytes = seal.Json;")]
    [InlineData("var message = new AuthMessage(Nip42.Create(url, \"challenge\", now).Sign(key, engine, random).View);")]
    [InlineData("var header = Nip98.ToHeader(Nip98.Create(\"https://a.example\", \"GET\", now).Sign(key, engine, random));")]
    [InlineData("var rumor = Rumor.Create(new UnsignedEvent { Kind = 14, CreatedAt = now }, author); await client.PublishAsync(Nip59.Wrap(rumor, key, author, engine, random, TimeProvider.System));")]
    [InlineData("var e = Seal(now); e = known.Sign(key, engine, random); await client.PublishAsync(e);")]
    public Task Others_are_not(string statements) => Reports(statements);

    private static Task Reports(string statements) => Test.Reports($$"""
        using System.Security.Cryptography;

        class C(SecretKey key, ISignatureEngine engine, RandomNumberGenerator random, RelayClient client)
        {
            private const ushort Auth = 22242;

            async Task M(UnsignedEvent known, Kind kind, UnixTime now, RelayUrl url, PublicKey author, CancellationToken token)
            {
                {{statements}}
                await Task.Yield();
            }

            VerifiedEvent Seal(UnixTime now)
            {
                var draft = new UnsignedEvent { Kind = 13, CreatedAt = now };
                return draft.Sign(key, engine, random);
            }

            Task<PublishResult> SendAsync(VerifiedEvent e) => client.PublishAsync(e);
        }
        """);
}

using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.UnverifiedEventAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class UnverifiedEventTests
{
    [Theory]
    [InlineData("Console.WriteLine({|NTK4002:message.Event.Content|});")]
    [InlineData("Console.WriteLine({|NTK4002:message.Event.Content.ToString()|});")]
    [InlineData("Console.WriteLine({|NTK4002:$\"{message.Event.PublicKey}: {message.Event.Content}\"|});")]
    [InlineData("Console.WriteLine(\"{0} says {1}\", {|NTK4002:message.Event.PublicKey|}, message.Event.Content);")]
    [InlineData("Console.Out.WriteLine({|NTK4002:message.Event|});")]
    [InlineData("var view = message.Event; Console.WriteLine({|NTK4002:view.Content|});")]
    [InlineData("var content = message.Event.Content.ToString(); Console.WriteLine({|NTK4002:content|});")]
    [InlineData("var owned = message.Event.ToOwned(); Console.WriteLine({|NTK4002:owned.Content|});")]
    [InlineData("File.AppendAllText(\"notes\", {|NTK4002:message.Event.Content.ToString()|});")]
    [InlineData("File.WriteAllBytes(\"event.json\", {|NTK4002:message.Event.Json.ToArray()|});")]
    [InlineData("parameter.Value = {|NTK4002:message.Event.Content.ToString()|};")]
    [InlineData("if (EventView.TryRead(json, out var view, out _)) Console.WriteLine({|NTK4002:view.Content|});")]
    [InlineData("if (!EventView.TryRead(json, out var view, out _)) return; repository.SaveAsync({|NTK4002:view|});")]
    [InlineData("if (EventMessage.TryRead(json, out var received, out _)) Console.WriteLine({|NTK4002:received.Event.Content|});")]
    [InlineData("if (Article.TryRead(message.Event, out var article, out _)) Console.WriteLine({|NTK4002:article.Title|});")]
    [InlineData("if (!Weather.TryRead(message.Event, out var weather, out _)) return; Console.WriteLine({|NTK4002:$\"{weather.Text}\"|});")]
    [InlineData("repository.SaveAsync({|NTK4002:message.Event|});")]
    [InlineData("repository.SaveAsync({|NTK4002:message.Event.ToOwned()|});")]
    [InlineData("_kept.Add({|NTK4002:message.Event.ToOwned()|});")]
    [InlineData("_byId[message.Event.Id] = {|NTK4002:message.Event.ToOwned()|};")]
    [InlineData("_byId.TryAdd(message.Event.Id, {|NTK4002:message.Event.ToOwned()|});")]
    [InlineData("_last = {|NTK4002:message.Event.ToOwned()|};")]
    [InlineData("Line({|NTK4002:message.Event|});")]
    [InlineData("var sent = new EventMessage(id, {|NTK4002:published.Event|});")]
    [InlineData("if (filter.Matches(new MatchTarget())) Console.WriteLine({|NTK4002:message.Event.Content|});")]
    [InlineData("if (Nip40.IsExpired(message.Event, default)) return; Console.WriteLine({|NTK4002:message.Event.Content|});")]
    public Task An_event_that_was_only_read_is_reported(string statements) => Reports(statements);

    [Theory]
    [InlineData("Console.WriteLine(message.Event.Id);")]
    [InlineData("Console.WriteLine($\"{message.Event.Id} of kind {message.Event.Kind}\");")]
    [InlineData("Console.WriteLine(message.Subscription);")]
    [InlineData("if (!verifier.TryVerify(message.Event, out var verified)) return; Console.WriteLine(verified.Content);")]
    [InlineData("if (!verifier.TryVerify(message.Event, out _)) return; Console.WriteLine(message.Event.Content);")]
    [InlineData("if (verifier.TryVerify(message.Event, out _)) Console.WriteLine(message.Event.Content);")]
    [InlineData("if (verifier.Verify(message.Event, out var verified) == EventVerdict.Valid) repository.KeepAsync(verified!);")]
    [InlineData("var view = message.Event; if (!verifier.TryVerify(view, out _)) return; Console.WriteLine(view.Content);")]
    [InlineData("var view = message.Event; if (!verifier.TryVerify(message.Event, out _)) return; Console.WriteLine(view.Content);")]
    [InlineData("if (!verifier.TryVerify(message.Event, out _)) { Console.WriteLine($\"forged: {message.Event.Content}\"); return; }")]
    [InlineData("if (!IsGood(message.Event)) return; Console.WriteLine(message.Event.Content);")]
    [InlineData("EnsureSigned(message); Console.WriteLine(message.Event.Content);")]
    [InlineData("_waiting.Enqueue(message.Event.ToOwned());")]
    [InlineData("_channel.Writer.TryWrite(message.Event.ToOwned());")]
    [InlineData("var copies = new List<EventView>(); copies.Add(message.Event);")]
    [InlineData("Count(message.Event);")]
    [InlineData("lane.SubmitAsync(message.Event, default);")]
    [InlineData("repository.Prepare(message.Event);")]
    [InlineData("var forwarded = new PublishMessage(message.Event);")]
    [InlineData("Console.WriteLine(signed.View.Content);")]
    [InlineData("Console.WriteLine(item.Event?.Content);")]
    [InlineData("if (Article.TryRead(signed, out var article, out _)) Console.WriteLine(article.Title);")]
    [InlineData("if (verifier.TryVerify(message.Event, out _) && Article.TryRead(message.Event, out var article, out _)) Console.WriteLine(article.Title);")]
    [InlineData("Console.WriteLine(given.Content);")]
    [InlineData("if (EventView.TryRead(json, out var view, out var error)) Count(view); else Console.WriteLine(error);")]
    public Task Others_are_not(string statements) => Reports(statements);

    [Fact]
    public Task What_a_class_keeps_and_verifies_elsewhere_is_not() => Test.Reports("""
        class Batch(EventVerifier verifier)
        {
            private readonly List<EventView> _events = [];

            public void Take(in EventMessage message) => _events.Add(message.Event.ToOwned());
            public int Good() => _events.Count(view => verifier.TryVerify(view, out _));
        }
        """);

    private static Task Reports(string statements) => Test.Reports($$"""
        using System.Collections.Concurrent;
        using System.Threading.Channels;

        class C
        {
            private readonly List<EventView> _kept = [];
            private readonly ConcurrentDictionary<EventId, EventView> _byId = new();
            private readonly Queue<EventView> _waiting = new();
            private readonly Channel<EventView> _channel = Channel.CreateUnbounded<EventView>();
            private EventView _last;

            void M(in EventMessage message, PublishMessage published, SubscriptionId id, IRepository repository, VerificationLane lane, VerifiedEvent signed,
                SubscriptionItem item, EventView given, CompiledFilter filter, System.Data.Common.DbParameter parameter, byte[] json, EventVerifier verifier)
            {
                {{statements}}
            }

            object Fields => (_kept, _byId, _waiting, _channel, _last);
            void Line(in EventView view) => Console.WriteLine(view.Content);
            void Count(in EventView view) { }
            bool IsGood(in EventView view) => view.Content.IsEmpty;
            void EnsureSigned(in EventMessage message) { }
        }

        [NostrKind(12345)]
        public sealed partial record Weather
        {
            [Content] public required string Text { get; init; }
        }

        interface IRepository
        {
            Task SaveAsync(EventView view);
            Task KeepAsync(VerifiedEvent verified);
            void Prepare(in EventView view);
        }
        """);
}

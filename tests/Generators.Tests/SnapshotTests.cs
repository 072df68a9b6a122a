using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NostrToolkit.Generators.Tests;

public sealed class SnapshotTests
{
    private const string Handler = "RelayHandler";
    private const string SharedHandler = "SharedHandler";

    // Not all that ship: these have every shape of member and of element between them.
    private static readonly string[] Kinds = ["Article", "EventPointer"];

    private static readonly Lazy<GeneratorRun> Protocol = new(static () => GeneratorRun.Of(Sources.CompileProtocol()));

    // Found by syntax, not by what the generator wrote: a message that it silently skips must have no snapshot, and fail.
    public static TheoryData<string> Catalogue => new(
        Sources.CompileProtocol().SyntaxTrees
            .SelectMany(static tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(static type => type.AttributeLists
                .SelectMany(static list => list.Attributes)
                .Any(static attribute => attribute.Name.ToString() is "NostrMessage" or "NostrObject" or "NostrMatcher"))
            .Select(static type => type.Identifier.Text));

    [Theory]
    [MemberData(nameof(Catalogue))]
    public void The_codec_that_ships_is_the_reviewed_one(string type)
    {
        Protocol.Value.Complaints.ShouldBeEmpty();
        Snapshot.Match(type, Protocol.Value.Files[$"NostrToolkit.{type}.g.cs"]);
    }

    public static TheoryData<string> ReviewedKinds => new(Kinds);

    [Theory]
    [MemberData(nameof(ReviewedKinds))]
    public void A_kind_that_ships_is_the_reviewed_one(string type) => Snapshot.Match(type, Protocol.Value.Files[$"NostrToolkit.{type}.g.cs"]);

    [Fact]
    public void The_dispatch_of_a_handler_is_the_reviewed_one()
    {
        var run = GeneratorRun.Of(Sources.Compile("""
            using System.Threading;
            using System.Threading.Tasks;
            using NostrToolkit;

            namespace Acme;

            [MessageHandler(Direction.ToRelay), Ignores(typeof(AuthMessage)), Ignores(typeof(NegCloseMessage))]
            public sealed partial class RelayHandler
            {
                private ValueTask Handle(in PublishMessage message, CancellationToken cancellationToken) => default;
                private ValueTask Handle(in ReqMessage message) => default;
                private void Handle(in CloseMessage message) { }
                private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
            }
            """));

        Snapshot.Match(Handler, run.Files["Acme.RelayHandler.g.cs"]);
    }

    [Fact]
    public void So_is_that_of_one_with_context_hooks_and_the_protocols_answers()
    {
        var run = GeneratorRun.Of(Sources.Compile("""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using NostrToolkit;

            namespace Acme;

            internal interface ISession : IReplySink;

            [MessageHandler(Direction.ToRelay, Context = typeof(ISession))]
            [Ignores(typeof(AuthMessage)), Declines(typeof(NegOpenMessage))]
            [Declines(typeof(CountMessage), "unsupported: this relay does not count")]
            public sealed partial class SharedHandler
            {
                [Before] private bool IsWithinLimits(ReadOnlyMemory<byte> message, ISession session) => true;
                [Before] private bool IsAllowed(in PublishMessage message, ISession session) => true;
                [Before(order: 1)] private ValueTask<bool> IsWelcomeAsync(PublishMessage message, ISession session, CancellationToken cancellationToken) => default;

                private ValueTask Handle(in PublishMessage message, ISession session, CancellationToken cancellationToken) => default;
                private Task Handle(ReqMessage message, ISession session) => Task.CompletedTask;
                private void Handle(in CloseMessage message, ISession session) { }
            }
            """));

        Snapshot.Match(SharedHandler, run.Files["Acme.SharedHandler.g.cs"]);
    }

    [Fact]
    public void No_snapshot_outlives_its_message()
        => Snapshot.Names.Except(Catalogue.Select(static row => row.Data)).Except([Handler, SharedHandler, .. Kinds]).ShouldBeEmpty();

    [Fact]
    public void A_mismatch_shows_the_first_differing_line()
        => Snapshot.FirstDifference("same\nold\nend\n", "same\nnew\nend\n").ShouldBe("  line 2\n  verified: old\n  received: new");

    [Fact]
    public void A_shorter_text_differs_where_it_ends()
        => Snapshot.FirstDifference("same", "same\nmore").ShouldBe("  line 2\n  verified: (end of the text)\n  received: more");
}

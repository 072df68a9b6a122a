using System.Text.RegularExpressions;

namespace NostrToolkit.Generators.Tests;

/// <summary>What edits begin with: every annotated source of the repository, and those of the user's project.</summary>
internal static partial class FuzzCorpus
{
    [GeneratedRegex(@"^\s*\[(Nostr\w+|MessageHandler)\b", RegexOptions.Multiline)]
    private static partial Regex Annotation { get; }

    public static IReadOnlyList<string> Texts { get; } =
    [
        .. Repository.Files("tests/Generators.Tests/UserProject", "*.cs").Concat(Repository.Files("src", "*.cs")).Concat(Repository.Files("samples", "*.cs"))
            .Select(File.ReadAllText)
            .Where(static text => Annotation.IsMatch(text))
            // Messages.cs is mostly its examples; what is longer only makes each edit slower.
            .Select(static text => Documentation.Replace(text, ""))
            .Where(static text => text.Length < 4_000),
        .. Shapes,
    ];

    [GeneratedRegex(@"^\s*///.*\n", RegexOptions.Multiline)]
    private static partial Regex Documentation { get; }

    // Ways to write that the others do not use.
    private static IEnumerable<string> Shapes =>
    [
        """
        using NostrToolkit;
        using NostrToolkit.Wire;

        namespace One
        {
            [NostrObject] public readonly partial record struct Inner([Member("a")] long A, [Member("b"), Optional] bool? B);
            [NostrObject] public readonly partial record struct Outer([Member("inner")] Inner Inner, [Member("list"), Optional] JsonList<Inner>? List);
            [NostrMessage("OUT", Direction.ToRelay)] public partial record struct OutMessage(Outer Outer, [Optional] Inner? Inner);
        }

        namespace Two
        {
            [NostrObject] public readonly partial record struct Inner([Member("a")] One.Inner A, [SourceText] System.ReadOnlyMemory<byte> Text);
            [NostrMessage("OUT", Direction.ToClient)] public partial record struct OutMessage(Inner Inner, JsonTail<One.Inner> Rest);
        }
        """,
        """
        using System.Threading;
        using System.Threading.Tasks;
        using NostrToolkit;

        [NostrMessage(Verbs.Ping, Direction.ToRelay)] internal partial record struct PingMessage(SubscriptionId Id, [Optional] Kind? Kind = null) { public long Sum => 1; }

        internal static class Verbs { public const string Ping = "PI" + "NG"; }

        [MessageHandler(Direction.ToRelay, OwnMessagesOnly = true), Ignores(typeof(ReqMessage))]
        internal partial class Session
        {
            private void Handle(in PingMessage message) { }
            private async ValueTask Handle(CloseMessage message, CancellationToken cancellationToken) => await Task.Yield();
            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }
        """,
        """
        global using Mark = NostrToolkit.NostrMessageAttribute;
        using static NostrToolkit.Direction;
        namespace Acme.@class;

        [Mark("ALIAS", ToClient)] public readonly partial record struct @event(NostrToolkit.EventId @params, long @long);
        partial record struct @event { private static int s_count; public int Count() => s_count++; }
        """,
    ];
}

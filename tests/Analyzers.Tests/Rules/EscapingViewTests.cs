using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.EscapingViewAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class EscapingViewTests
{
    [Theory]
    [InlineData("_last = {|NTK3006:message.Event|};")]
    [InlineData("_lastMessage = {|NTK3006:message|};")]
    [InlineData("var view = message.Event; _last = {|NTK3006:view|};")]
    [InlineData("Latest = {|NTK3006:message.Event|};")]
    [InlineData("s_shared = {|NTK3006:message.Event.Content|};")]
    [InlineData("_list.Add({|NTK3006:message.Event|});")]
    [InlineData("_list?.Add({|NTK3006:message.Event|});")]
    [InlineData("_queue.Enqueue(({|NTK3006:message.Event|}, 1));")]
    [InlineData("_channel.Writer.TryWrite({|NTK3006:message.Event|});")]
    [InlineData("_counts[{|NTK3006:message.Subscription|}] = 1;")]
    [InlineData("_counts.TryAdd({|NTK3006:message.Subscription|}, 1);")]
    [InlineData("_subscription ??= {|NTK3006:message.Subscription|};")]
    [InlineData("_kept = new Kept({|NTK3006:message.Event.Tags|});")]
    [InlineData("_result.TrySetResult({|NTK3006:message.Event|});")]
    [InlineData("var view = message.Event; _ = Task.Run(() => Use({|NTK3006:view|}));")]
    [InlineData("var view = message.Event; ThreadPool.QueueUserWorkItem(_ => Use({|NTK3006:view|}));")]
    [InlineData("var view = message.Event; _later = () => Use({|NTK3006:view|});")]
    [InlineData("_ = SaveAsync({|NTK3006:message.Event|});")]
    [InlineData("SaveAsync({|NTK3006:message.Event|});")]
    [InlineData("var view = message.Event; Later(); async void Later() { await Task.Yield(); Use({|NTK3006:view|}); }", "local")]
    [InlineData("foreach (var tag in message.Event.Tags) _tags.Add({|NTK3006:tag|});")]
    [InlineData("Keep(message.Event);", "helper")]
    public Task A_view_that_is_kept_is_flagged(string body, string kind = "")
        => Test.Reports(Handler(body, kind == "helper" ? "{|NTK3006:view|}" : "view"));

    [Theory]
    [InlineData("_last = message.Event.ToOwned();")]
    [InlineData("_text = message.Event.Content.ToString();")]
    [InlineData("_id = message.Event.Id;")]
    [InlineData("_counts[message.Subscription.ToOwned()] = 1;")]
    [InlineData("if (_counts.TryGetValue(message.Subscription, out var n)) _text = n.ToString();")]
    [InlineData("_n = _counts[message.Subscription];")]
    [InlineData("_counts.Remove(message.Subscription);")]
    [InlineData("var list = new List<EventView>(); list.Add(message.Event); Use(list[0]);")]
    [InlineData("var view = message.Event; new List<int> { 1 }.ForEach(i => Use(view));")]
    [InlineData("_bytes = message.Event.Json.ToArray();")]
    [InlineData("var view = message.Event.ToOwned(); _ = Task.Run(() => Use(view));")]
    [InlineData("_ = SaveAsync(message.Event.ToOwned());")]
    [InlineData("Use(message.Event);")]
    [InlineData("_list.RemoveAll(static view => view.IsCompact);")]
    public Task A_view_that_is_used_or_copied_is_not(string body) => Test.Reports(Handler(body, "view"));

    [Fact]
    public Task A_view_may_be_used_until_the_handler_has_ended() => Test.Reports("""
        [MessageHandler(Direction.ToClient, OwnMessagesOnly = true)]
        partial class C
        {
            private ValueTask Handle(in EventMessage message, CancellationToken cancellationToken) => SaveAsync(message.Event, cancellationToken);
            private ValueTask Handle(in NoticeMessage message)
            {
                var copy = message;
                return new ValueTask(Task.Run(() => Console.WriteLine(copy.Text)));
            }
            private async ValueTask SaveAsync(EventView view, CancellationToken cancellationToken)
            {
                await Task.Yield();
                await Task.Run(() => Console.WriteLine(view.Content), cancellationToken);
                var first = Other(view);
                await Task.WhenAll(first, Other(view));
            }
            private Task Other(EventView view) => Task.CompletedTask;
            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }
        """);

    [Fact]
    public Task The_bytes_of_a_message_are_a_view() => Test.Reports("""
        using System.Text;
        using System.Threading.Channels;

        class Receiver(Channel<ReadOnlyMemory<byte>> channel, List<byte[]> copies) : IMessageReceiver
        {
            private ReadOnlyMemory<byte> _last;
            private string? _text;
            private readonly Queue<ReadOnlyMemory<byte>> _queue = [];

            public async ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
            {
                _last = {|NTK3006:message|};
                _queue.Enqueue({|NTK3006:message[1..]|});
                _queue.Enqueue({|NTK3006:message.Slice(2)|});
                await channel.Writer.WriteAsync({|NTK3006:message|}, cancellationToken);
                if (EventMessage.TryRead(message, out var read, out _)) Kept.Add({|NTK3006:read.Event|});
                await Task.Delay(1, cancellationToken);
                copies.Add(message.ToArray());
                _last = message.ToArray();
                _text = Encoding.UTF8.GetString(message.Span);
                await channel.Writer.WriteAsync(message.ToArray(), cancellationToken);
            }

            private static readonly List<EventView> Kept = [];
        }

        class Explicit : IMessageReceiver
        {
            private ReadOnlyMemory<byte> _last;
            ValueTask IMessageReceiver.ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) { _last = {|NTK3006:message|}; return default; }
        }

        class NoReceiver
        {
            private ReadOnlyMemory<byte> _last;
            public void Receive(ReadOnlyMemory<byte> message) => _last = message;
        }
        """);

    [Fact]
    public async Task Half_typed_code_is_no_crash()
    {
        var found = await UserProject.AnalyzeAsync(await UserProject.CompileAsync(
            "[MessageHandler(Direction.ToClient)] partial class C { EventView _e; void Handle(in EventMessage m, { _e = m. ; _ = Task.Run(() => m ; foreach (var x in m.Event.) } }"));

        found.ShouldNotContain(static finding => finding.Id == "AD0001");
    }

    private static string Handler(string body, string view) => $$"""
        using System.Threading.Channels;
        using NostrToolkit.Wire;

        [MessageHandler(Direction.ToClient, OwnMessagesOnly = true)]
        partial class C
        {
            private EventView _last;
            private EventMessage _lastMessage;
            private static JsonString s_shared;
            private SubscriptionId? _subscription;
            private EventView Latest { get; set; }
            private readonly List<EventView> _list = [];
            private readonly List<Tag> _tags = [];
            private readonly Queue<(EventView, int)> _queue = [];
            private readonly Channel<EventView> _channel = Channel.CreateUnbounded<EventView>();
            private readonly Dictionary<SubscriptionId, int> _counts = [];
            private readonly TaskCompletionSource<EventView> _result = new();
            private Kept? _kept;
            private Action? _later;
            private string? _text;
            private byte[]? _bytes;
            private EventId _id;
            private int _n;

            private void Handle(in EventMessage message)
            {
                {{body}}
            }

            private void Keep(EventView view) => _last = {{view}};
            private async Task SaveAsync(EventView view) { await Task.Yield(); Use(view); }
            private static void Use(EventView view) { }
            private partial ValueTask OnUnreadable(UnreadableMessage message, CancellationToken cancellationToken) => default;
        }

        sealed record Kept(TagList Tags);
        """;
}

using System.Buffers;
using System.Text;

namespace NostrToolkit.Allocation.Tests;

/// <summary>From the bytes of a message through hooks and context to its method, or to a refusal: nothing is allocated on the way.</summary>
public sealed class DispatchTests
{
    private static readonly Desk OneForAll = new();
    private static readonly Visitor Struct = new(new ArrayBufferWriter<byte>(64 * 1024));

    private static readonly byte[][] Declined =
    [
        .. new[] { """["COUNT","a",{}]""", """["NEG-OPEN","a",{},"6100000200"]""", """["NEG-MSG","a","6100000200"]""", """["X-OWN","a"]""" }
            .Select(static text => Encoding.UTF8.GetBytes(text)),
    ];

    [Fact]
    public void A_message_passes_every_hook() => Dispatch(Samples.Published);

    [Fact]
    public void A_message_is_handled_by_a_method_that_is_async_and_does_not_wait() => Dispatch(Samples.Requests);

    [Fact]
    public void A_message_is_handled_by_one_that_returns_a_finished_task() => Dispatch(Samples.Closes);

    [Fact]
    public void An_event_is_declined() => Dispatch(Samples.Logins);

    [Fact]
    public void Other_messages_are_declined() => Dispatch(Declined);

    [Fact]
    public void All_of_it_has_happened()
    {
        var visitor = new Visitor(new ArrayBufferWriter<byte>());
        var before = OneForAll.Count;

        OneForAll.DispatchAsync(Samples.Published[0], visitor, TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();

        (OneForAll.Count - before).ShouldBe(5);
        OneForAll.DispatchAsync(Declined[0], visitor, TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
        Encoding.UTF8.GetString(visitor.Output.WrittenSpan).ShouldBe("""["CLOSED","a","unsupported: this relay does not answer COUNT"]""");
    }

    private static void Dispatch(IReadOnlyList<byte[]> messages) => AllocationProbe.BytesPerOperation(messages, static message =>
    {
        Struct.Output.ResetWrittenCount();
        if (!OneForAll.DispatchAsync(message, Struct, default).IsCompletedSuccessfully) Assert.Fail("it waits");
    }).ShouldBe(0);
}

/// <summary>A context that is a struct, and takes the answers.</summary>
public readonly record struct Visitor(ArrayBufferWriter<byte> Output) : IReplySink
{
    public void Reply<TMessage>(in TMessage message)
        where TMessage : struct, INostrMessage<TMessage>
        => message.WriteTo(Output);
}

[NostrMessage("X-OWN", Direction.ToRelay)] public readonly partial record struct OwnMessage(SubscriptionId Id);

/// <summary>Hooks and handlers of every kind, all of which end at once.</summary>
[MessageHandler(Direction.ToRelay, Context = typeof(Visitor), DeclinesOthers = true)]
public sealed partial class Desk
{
    public int Count { get; private set; }

    [Before] private bool IsOpen(ReadOnlyMemory<byte> message, Visitor visitor) => !message.IsEmpty && Counted();

    [Before] private ValueTask<bool> IsWelcomeAsync(Visitor visitor, CancellationToken cancellationToken) => new(Counted());

    [Before] private bool IsAllowed(in PublishMessage message) => Counted();

    [Before]
    private async ValueTask<bool> IsTrustedAsync(PublishMessage message, Visitor visitor)
    {
        await default(ValueTask);
        return Counted();
    }

    private void Handle(in PublishMessage message, in Visitor visitor) => Counted();

    private async ValueTask Handle(ReqMessage message, Visitor visitor, CancellationToken cancellationToken)
    {
        await default(ValueTask);
        Counted();
    }

    private Task Handle(CloseMessage message, Visitor visitor)
    {
        Counted();
        return Task.CompletedTask;
    }

    private bool Counted() => ++Count > 0;
}

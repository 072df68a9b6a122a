using System.Buffers;

namespace NostrToolkit.Allocation.Tests;

/// <summary>Writing a message into a buffer that is large enough allocates nothing.</summary>
public sealed class WriteTests
{
    private static readonly ArrayBufferWriter<byte> Output = new(256 * 1024);

    [Fact]
    public void An_event_to_a_relay() => BytesPerWrite<PublishMessage>(Samples.Published).ShouldBe(0);

    [Fact]
    public void An_event_to_a_client() => BytesPerWrite<EventMessage>(Samples.Delivered).ShouldBe(0);

    [Fact]
    public void A_request() => BytesPerWrite<ReqMessage>(Samples.Requests).ShouldBe(0);

    [Fact]
    public void An_answer() => BytesPerWrite<OkMessage>(Samples.Answers).ShouldBe(0);

    [Fact]
    public void The_end_of_stored_events() => BytesPerWrite<EoseMessage>(Samples.Ends).ShouldBe(0);

    private static double BytesPerWrite<T>(IReadOnlyList<byte[]> messages)
        where T : struct, INostrMessage<T>
    {
        T[] values = [.. messages.Select(static message => T.TryRead(message, out var value, out _) ? value : throw new ArgumentException(null))];
        return AllocationProbe.BytesPerOperation(values, static value =>
        {
            Output.ResetWrittenCount();
            value.WriteTo(Output);
        });
    }
}

using System.Text;
using System.Threading.Channels;

namespace NostrToolkit.Tests.Connections;

/// <summary>A receiver that keeps what it gets, and does what the test says with each.</summary>
internal sealed class Inbox : IMessageReceiver
{
    private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();
    private int _receiving;

    /// <summary>What the receiver does with a message once it is kept.</summary>
    public Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> Handle { get; set; } = static (_, _) => default;

    /// <summary>What the receiver does when the peer closes.</summary>
    public Func<CancellationToken, ValueTask> Finish { get; set; } = static _ => default;

    public int Count => _messages.Reader.Count;

    public Task<string> NextAsync() => _messages.Reader.ReadAsync().Soon();

    public async ValueTask ReceiveAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _receiving).ShouldBe(1, "one message at a time");
        try
        {
            _messages.Writer.TryWrite(Encoding.UTF8.GetString(message.Span));
            await Handle(message, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _receiving);
        }
    }

    public ValueTask FinishAsync(CancellationToken cancellationToken) => Finish(cancellationToken);
}

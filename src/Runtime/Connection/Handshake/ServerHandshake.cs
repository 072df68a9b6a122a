using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// The server's opening handshake on a fresh connection: waits for the whole request head, within its size and time, and
/// answers an upgrade (RFC 6455 section 4.2). An ordinary request is left untouched for an HTTP server.
/// </summary>
public static class ServerHandshake
{
    private static readonly UpgradeRefusal TooLarge = new(431, "The request head is too large.");
    private static readonly UpgradeRefusal TooSlow = new(408, "The request head took too long.");

    /// <summary>Performs the handshake.</summary>
    /// <param name="transport">A connection from which nothing was read.</param>
    /// <param name="options">Gives the clock, the limits of a head, and who is let in.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async ValueTask<HandshakeResult> AcceptAsync(
        ITransport transport, ConnectionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await ReadInTimeAsync(transport, options, cancellationToken).ConfigureAwait(false);
            if (answer.Outcome == HandshakeOutcome.Accepted) await transport.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (answer.Outcome == HandshakeOutcome.Refused) await RefuseAsync(transport, answer.Refusal, options).ConfigureAwait(false);
            return new HandshakeResult(answer.Outcome, answer.Response);
        }
        catch (Exception e) when (TransportErrors.IsPeerGone(e))
        {
            return new HandshakeResult(HandshakeOutcome.Ended);
        }
    }

    private static async ValueTask<Answer> ReadInTimeAsync(
        ITransport transport, ConnectionOptions options, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Limits.MaxHandshakeTime, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await ReadHeadAsync(transport, options, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return new Answer(HandshakeOutcome.Refused, TooSlow);
        }
    }

    private static async ValueTask<Answer> ReadHeadAsync(
        ITransport transport, ConnectionOptions options, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await transport.Input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            switch (HttpHead.TryFind(buffer, options.Limits, out var length))
            {
                case OperationStatus.Done:
                    return Judge(transport, options.Upgrade, buffer, length);
                case OperationStatus.InvalidData:
                    transport.Input.AdvanceTo(buffer.End);
                    return new Answer(HandshakeOutcome.Refused, TooLarge);
            }
            // Looked at to the end and kept: the next read waits for more.
            transport.Input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted) return new Answer(HandshakeOutcome.Ended);
        }
    }

    private static Answer Judge(ITransport transport, UpgradePolicy policy, in ReadOnlySequence<byte> buffer, int length)
    {
        var head = buffer.Slice(0, length);
        switch (policy.Read(head.IsSingleSegment ? head.FirstSpan : head.ToArray(), out var request, out var refusal))
        {
            case UpgradeVerdict.NotUpgrade:
                // Not "examined to the end": the HTTP server would wait for more bytes and lose a pipelined request.
                transport.Input.AdvanceTo(buffer.Start, buffer.Start);
                return new Answer(HandshakeOutcome.NotUpgrade);
            case UpgradeVerdict.Refused:
                transport.Input.AdvanceTo(buffer.End);
                return new Answer(HandshakeOutcome.Refused, refusal);
            default:
                var response = policy.Accept(request, transport.Output);
                transport.Input.AdvanceTo(head.End);
                return new Answer(HandshakeOutcome.Accepted, Response: response);
        }
    }

    private static async ValueTask RefuseAsync(ITransport transport, UpgradeRefusal refusal, ConnectionOptions options)
    {
        using var deadline = new CancellationTokenSource(options.CloseTimeout, options.Time);
        refusal.WriteTo(transport.Output);
        await transport.Output.FlushAsync(deadline.Token).ConfigureAwait(false);
        try
        {
            await Lingering.UntilQuietAsync(transport.Input, options.Time, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (TransportErrors.IsPeerGone(e))
        {
            // It has its answer, and was told that the connection closes.
        }
    }

    private readonly record struct Answer(HandshakeOutcome Outcome, UpgradeRefusal Refusal = default, UpgradeResponse Response = default);
}

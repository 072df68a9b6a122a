using System.IO.Pipelines;

namespace NostrToolkit;

/// <summary>
/// Bytes left unread when a socket is closed make the kernel reset the connection, and the peer may lose what we sent
/// last (RFC 9112 section 9.6). So before closing on a peer that may still be sending, read on for a while.
/// </summary>
internal static class Lingering
{
    // How long nothing may come before we believe that nothing more is on its way.
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Reads and forgets until the peer is quiet or has ended its side.</summary>
    public static async ValueTask UntilQuietAsync(PipeReader input, TimeProvider time, CancellationToken cancellationToken)
    {
        ReadResult result;
        do
        {
            using var quiet = new CancellationTokenSource(QuietTime, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, cancellationToken);
            try
            {
                result = await input.ReadAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (quiet.IsCancellationRequested)
            {
                return;
            }
            input.AdvanceTo(result.Buffer.End);
        }
        while (!result.IsCompleted && !result.IsCanceled);
    }
}

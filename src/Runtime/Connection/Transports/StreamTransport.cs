using System.IO.Pipelines;

namespace NostrToolkit;

/// <summary>A connection over a stream: a socket's, TLS's, or that of an upgraded HTTP request.</summary>
public sealed class StreamTransport : ITransport
{
    private readonly Stream _stream;

    /// <summary>Takes the stream over; <see cref="Abort"/> disposes it.</summary>
    public StreamTransport(Stream stream)
    {
        _stream = stream;
        // A zero-byte read waits without a buffer, so that an idle connection holds none.
        Input = PipeReader.Create(stream, new StreamPipeReaderOptions(useZeroByteReads: true));
        // A write for every 16 KiB, the size of a TLS record, and not for every 4: rented while something is sent only.
        Output = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: 16 * 1024));
    }

    /// <inheritdoc/>
    public PipeReader Input { get; }

    /// <inheritdoc/>
    public PipeWriter Output { get; }

    /// <inheritdoc/>
    public void Abort()
    {
        _stream.Dispose();
        // A socket's stream ends what is under way when it is disposed; others only when it is cancelled.
        Input.CancelPendingRead();
        try
        {
            Output.CancelPendingFlush();
        }
        catch (ObjectDisposedException)
        {
            // Complete already: StreamPipeWriter has disposed the source that it would cancel.
        }
    }
}

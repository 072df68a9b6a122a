using System.IO.Pipelines;

namespace NostrToolkit;

/// <summary>Carries the bytes of one connection.</summary>
public interface ITransport
{
    /// <summary>What the peer sends. Holds no buffer while nothing comes.</summary>
    PipeReader Input { get; }

    /// <summary>What the peer gets.</summary>
    PipeWriter Output { get; }

    /// <summary>
    /// Drops the connection at once: reads and flushes, those under way and later ones, end soon, with whatever result or
    /// exception. Safe from any thread, any number of times, also after both pipes are complete.
    /// </summary>
    void Abort();
}

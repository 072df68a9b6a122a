using System.Net.Sockets;

namespace NostrToolkit;

/// <summary>Tells a lost connection from a mistake of ours: transports report both by exceptions.</summary>
internal static class TransportErrors
{
    /// <summary>
    /// Sockets and streams throw the first three, the last one after <see cref="ITransport.Abort"/>. Kestrel's reset is an
    /// <see cref="IOException"/>, its abort an <see cref="OperationCanceledException"/>. What a pipe says to a caller who
    /// breaks its rules, <see cref="InvalidOperationException"/>, is not among them.
    /// </summary>
    public static bool IsPeerGone(Exception exception)
        => exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException;
}

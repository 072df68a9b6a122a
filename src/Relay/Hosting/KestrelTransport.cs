using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace NostrToolkit.Relay;

/// <summary>A connection on Kestrel's raw pipe, without the HTTP/1 objects that an upgraded request keeps.</summary>
internal sealed class KestrelTransport(ConnectionContext context) : ITransport
{
    public PipeReader Input => context.Transport.Input;

    public PipeWriter Output => context.Transport.Output;

    public void Abort() => context.Abort(new ConnectionAbortedException("cut off by the relay"));
}

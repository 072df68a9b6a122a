using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;

namespace NostrToolkit.Tests.Connections;

/// <summary>Kestrel on loopback, without HTTP: each connection goes to the test as it is.</summary>
internal sealed class KestrelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KestrelServer(WebApplication app) => _app = app;

    public static async Task<KestrelServer> StartAsync(Func<ITransport, Task> serve)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Run(context => serve(new Transport(context)))));
        var app = builder.Build();
        await app.StartAsync().Soon();
        return new KestrelServer(app);
    }

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(_app.Urls.Single()).Port).Soon();
        return socket;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class Transport(ConnectionContext context) : ITransport
    {
        public PipeReader Input => context.Transport.Input;

        public PipeWriter Output => context.Transport.Output;

        public void Abort() => context.Abort(new ConnectionAbortedException("aborted"));
    }
}

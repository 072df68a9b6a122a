using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Interop;

/// <summary>A server on loopback that sends a series to everybody who connects, and takes notes.</summary>
internal sealed class CompressingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _notes = new();
    private readonly Func<DeflateAgreement, DeflateAgreement> _agree;
    private readonly MessageSeries _series;
    private readonly ConnectionOptions _options;

    /// <param name="series">What everybody gets.</param>
    /// <param name="agree">What the server makes of an agreement; null: it keeps it.</param>
    public CompressingServer(MessageSeries series, Func<DeflateAgreement, DeflateAgreement>? agree = null)
    {
        _series = series;
        _agree = agree ?? (static agreement => agreement);
        var deflate = new DeflateOptions { SendTakeover = true, ReceiveTakeover = true, SendWindowBits = 15, Threshold = 0 };
        _options = new ConnectionOptions { Upgrade = new UpgradePolicy { Deflate = deflate } };
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Uri => new($"ws://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>How each connection went: how many messages came back, the window and the takeover to send with, and the end.</summary>
    public IReadOnlyCollection<string> Notes => _notes;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptSocketAsync());
        }
        catch (SocketException)
        {
            // Disposed: the test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            var transport = new StreamTransport(new NetworkStream(socket, ownsSocket: true));
            var (outcome, response) = await ServerHandshake.AcceptAsync(transport, _options, CancellationToken.None);
            if (response.Deflate is not { } agreed) throw new InvalidOperationException($"{outcome}");
            var connection = new Connection(transport, PeerRole.Server, _options, response with { Deflate = _agree(agreed) });
            var (echoed, end) = await SeriesSender.RunAsync(connection, _series);
            var ended = $"{end.Status} by {(end.ByPeer ? "peer" : "us")}";
            _notes.Enqueue($"{echoed} echoed, {agreed.SendWindowBits} bits, takeover {agreed.SendTakeover}, {ended}");
        }
        catch (Exception e)
        {
            _notes.Enqueue(e.Message);
        }
    }
}

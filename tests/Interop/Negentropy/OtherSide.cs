using System.Net;
using System.Net.Sockets;

namespace NostrToolkit.Tests.Interop;

/// <summary>Another implementation of negentropy, in a process of its own.</summary>
internal sealed class OtherSide : IDisposable
{
    private readonly ProgramProcess _process;
    private readonly TcpClient _connection;
    private readonly StreamReader _reader;
    private readonly StreamWriter _writer;

    private OtherSide(ProgramProcess process, TcpClient connection)
    {
        _process = process;
        _connection = connection;
        _reader = new StreamReader(connection.GetStream());
        _writer = new StreamWriter(connection.GetStream()) { NewLine = "\n" };
    }

    /// <summary>The ids that only the other side has, as it says, if it is the initiator.</summary>
    public HashSet<EventId> Have { get; } = [];

    /// <summary>The ids that only we have, as it says, if it is the initiator.</summary>
    public HashSet<EventId> Need { get; } = [];

    /// <param name="library">A library that the script knows.</param>
    /// <param name="role">initiator or responder.</param>
    /// <param name="set">Its events.</param>
    /// <param name="limit">The most bytes of its messages; 0: as it likes.</param>
    public static async Task<OtherSide> StartAsync(string library, string role, NegentropySet set, int limit)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var process = NodeScript.Start("negentropy/peer.mjs", [library, role, $"{((IPEndPoint)listener.LocalEndpoint).Port}", $"{limit}"]);
        var side = new OtherSide(process, await listener.AcceptTcpClientAsync().Soon());
        foreach (var item in set.Items.ToArray()) await side._writer.WriteLineAsync($"item,{item.CreatedAt},{item.Id}");
        await side._writer.WriteLineAsync("start");
        await side._writer.FlushAsync();
        return side;
    }

    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        await _writer.WriteLineAsync($"msg,{Convert.ToHexStringLower(message.Span)}");
        await _writer.FlushAsync();
    }

    /// <summary>What it says next; null when it is done.</summary>
    public async Task<byte[]?> ReceiveAsync()
    {
        while (await _reader.ReadLineAsync().Soon() is { } line)
        {
            if (line == "done") return null;
            var (word, value) = (line[..line.IndexOf(',')], line[(line.IndexOf(',') + 1)..]);
            if (word == "msg") return Convert.FromHexString(value);
            EventId.TryParse(value, out var id).ShouldBeTrue(line);
            (word == "have" ? Have : Need).Add(id);
        }
        _process.Kill();
        throw new InvalidOperationException((await _process.EndAsync()).Errors);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _process.Dispose();
    }
}

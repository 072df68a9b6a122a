using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>A client's head that breaks a rule, and the status that answers it.</summary>
/// <param name="Name">What is wrong, and nothing else is.</param>
/// <param name="Head">The head as it is sent, in Latin-1.</param>
/// <param name="Status">The answer.</param>
/// <param name="Policy">Whom the server lets in; null: everybody.</param>
/// <param name="Limits">The limits of the server; null: the defaults.</param>
internal sealed record BadRequest(string Name, string Head, int Status, UpgradePolicy? Policy = null, WireLimits? Limits = null)
{
    public const int Accepted = 101;

    public const string Good =
        "GET /chat?x=1 HTTP/1.1\r\nHost: relay.example:7777\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

    public byte[] Bytes { get; } = Encoding.Latin1.GetBytes(Head);

    /// <summary>What a server answers at once; 0: it waits for more, or it is no upgrade.</summary>
    public int Answer(ReadOnlySpan<byte> received)
    {
        switch (HttpHead.TryFind(received, Limits ?? WireLimits.Default, out var length))
        {
            case OperationStatus.NeedMoreData: return 0;
            case OperationStatus.InvalidData: return 431;
        }
        return UpgradeRequest.Read(received[..length], out var request, out var refusal) switch
        {
            UpgradeVerdict.Refused => refusal.StatusCode,
            UpgradeVerdict.Acceptable => (Policy ?? UpgradePolicy.Default).Judge(request)?.StatusCode ?? Accepted,
            _ => 0,
        };
    }

    /// <summary>The good request with one part of it replaced.</summary>
    public static BadRequest With(string name, string part, string instead, int status = 400)
    {
        Good.ShouldContain(part, Case.Sensitive, name);
        return new BadRequest(name, Good.Replace(part, instead), status);
    }

    /// <summary>The good request with more header lines.</summary>
    public static BadRequest Adding(string name, string lines, int status = 400) => With(name, "\r\n\r\n", $"\r\n{lines}\r\n\r\n", status);
}

using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>What a client and a server agree on for compression, each reading what the other wrote.</summary>
internal sealed class Negotiation
{
    private static readonly DeflatePool Deflate = new();
    private static readonly Negotiation[] Known = new Negotiation[1024];

    private Negotiation(int choice)
    {
        var offered = Options(choice & 31);
        var answer = Answer(Encoding.ASCII.GetBytes(offered.Offer.ToString()), Options(choice >> 5), out var server);
        Server = server ?? throw new BrokenPromiseException("a server takes what a client of ours offers");
        Client = DeflateAgreement.Confirm(Encoding.ASCII.GetBytes(answer.ToString()), offered)
            ?? throw new BrokenPromiseException("a client of ours takes what a server of ours answers");
    }

    public DeflateAgreement Client { get; }

    public DeflateAgreement Server { get; }

    public DeflateAgreement Of(PeerRole role) => role == PeerRole.Client ? Client : Server;

    /// <summary>One of 1,024 pairs of options, or null: no compression.</summary>
    public static Negotiation? Choose(ref Choices choices)
    {
        var choice = choices.UInt16();
        if (choice < 0x4000) return null;
        choice &= 1023;
        return Known[choice] ??= new Negotiation(choice);
    }

    /// <summary>A server's answer to the value of a Sec-WebSocket-Extensions header.</summary>
    public static DeflateParameters Answer(ReadOnlySpan<byte> offers, DeflateOptions options, out DeflateAgreement? agreement)
    {
        byte[] head = [.. "GET / HTTP/1.1\r\nSec-WebSocket-Extensions: "u8, .. offers, .. "\r\n\r\n"u8];
        agreement = DeflateAgreement.Accept(new HttpHead(head).List("sec-websocket-extensions"u8), options, out var answer);
        return answer;
    }

    /// <summary>One of 32 options: four windows to send with, two to receive with, both takeovers.</summary>
    public static DeflateOptions Options(int choice) => new()
    {
        SendWindowBits = (choice & 3) switch { 0 => 8, 1 => 9, 2 => 12, _ => 15 },
        SendTakeover = (choice & 4) != 0,
        ReceiveWindowBits = (choice & 8) != 0 ? 9 : 15,
        ReceiveTakeover = (choice & 16) != 0,
        Threshold = 8,
        Pool = Deflate,
    };
}

using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Fuzz;

/// <summary>Sec-WebSocket-Accept as RFC 6455 section 4.2.2 spells it.</summary>
internal static class SlowAccept
{
    public static string Of(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.Latin1.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
}

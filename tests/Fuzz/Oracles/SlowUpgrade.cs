using System.Text.RegularExpressions;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>What a request or a response must be to become a WebSocket, rule after rule: RFC 6455 sections 4.1 and 4.2, RFC 9112.</summary>
internal static partial class SlowUpgrade
{
    // RFC 3986 sections 3.2.2 and 3.2.3: a name or an address, perhaps a port.
    private const string HostShape = @"[A-Za-z0-9._~%!$&'()*+,;=:\[\]-]+";

    public static UpgradeVerdict Judge(SlowHead head)
    {
        if (!head.ListContains("upgrade", "websocket")) return UpgradeVerdict.NotUpgrade;
        var protocols = head.List("sec-websocket-protocol");
        bool[] rules =
        [
            head.IsWellFormed,
            Line().IsMatch(head.StartLine),
            head.Values("transfer-encoding").Length == 0,
            head.Values("content-length") is [] or ["0"],
            head.Values("host") is [var host] && Host().IsMatch(host),
            head.Values("origin").Length <= 1,
            head.Values("upgrade").Length == 1,
            head.ListContains("connection", "upgrade"),
            head.Values("sec-websocket-version") is ["13"],
            head.Values("sec-websocket-key") is [var key] && Key().IsMatch(key),
            protocols.Length <= 32 && protocols.All(static name => Token().IsMatch(name)),
            protocols.Distinct().Count() == protocols.Length,
            head.List("sec-websocket-extensions").All(SlowExtension.IsWellFormed),
        ];
        return rules.All(static isKept => isKept) ? UpgradeVerdict.Acceptable : UpgradeVerdict.Refused;
    }

    // A target is a path, or absolute with one, and has no fragment.
    [GeneratedRegex(@"\AGET (?:[Hh][Tt][Tt][Pp][Ss]?://" + HostShape + @")?/[!-~-[#]]* HTTP/1\.1\z")]
    private static partial Regex Line();

    [GeneratedRegex(@"\A" + HostShape + @"\z")]
    private static partial Regex Host();

    // 22 digits of Base64 are 16 bytes and 4 bits, which a decoder may want to be 0 (RFC 4648 section 3.5), and ours does.
    [GeneratedRegex(@"\A[A-Za-z0-9+/]{21}[AQgw]==\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\z")]
    private static partial Regex Token();
}

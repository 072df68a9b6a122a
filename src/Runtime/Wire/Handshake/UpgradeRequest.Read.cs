namespace NostrToolkit.Wire;

public readonly ref partial struct UpgradeRequest
{
    /// <summary>Tells an upgrade to WebSocket from an ordinary request, and whether it may be accepted.</summary>
    /// <param name="head">A complete head, as <see cref="HttpHead.TryFind(ReadOnlySpan{byte}, WireLimits, out int)"/> finds it.</param>
    /// <param name="request">The request when the result is <see cref="UpgradeVerdict.Acceptable"/>.</param>
    /// <param name="refusal">The answer when the result is <see cref="UpgradeVerdict.Refused"/>: 400 or 426.</param>
    public static UpgradeVerdict Read(ReadOnlySpan<byte> head, out UpgradeRequest request, out UpgradeRefusal refusal)
    {
        var headers = new HttpHead(head);
        var line = new RequestLine(headers.StartLine);
        request = default;
        refusal = default;
        if (!headers.List("upgrade"u8).Contains("websocket"u8)) return UpgradeVerdict.NotUpgrade;

        if (Judge(headers, line) is { } refused)
        {
            refusal = refused;
            return UpgradeVerdict.Refused;
        }
        request = new UpgradeRequest(headers, line);
        return UpgradeVerdict.Acceptable;
    }

    // So that comparing each with each stays cheap: a head has room for 8,000.
    private const int MaxSubProtocols = 32;

    private static UpgradeRefusal? Judge(HttpHead head, RequestLine line)
    {
        // What a proxy in front of us could read differently comes first: that is how requests are smuggled.
        if (!head.IsWellFormed) return BadRequest("The request head is malformed.");
        if (!line.Version.SequenceEqual("HTTP/1.1"u8)) return BadRequest("A WebSocket upgrade needs HTTP/1.1.");
        if (!line.Method.SequenceEqual("GET"u8)) return BadRequest("A WebSocket upgrade is a GET request.");
        if (line.Target.IsEmpty) return BadRequest("The request target is no path and no HTTP address with one.");
        if (HasBody(head)) return BadRequest("A WebSocket upgrade has no body.");
        if (head.Count("host"u8) != 1) return BadRequest("A request has one Host header.");
        if (!RequestLine.IsHost(head.Value("host"u8))) return BadRequest("The Host header does not name a host.");
        if (head.Count("origin"u8) > 1) return BadRequest("A request has at most one Origin header.");

        if (head.Count("upgrade"u8) != 1) return BadRequest("A WebSocket upgrade has one Upgrade header.");
        if (!head.List("connection"u8).Contains("upgrade"u8))
            return BadRequest("The Connection header does not say Upgrade; a proxy in between may have removed it.");
        if (head.Count("sec-websocket-version"u8) > 1) return BadRequest("A WebSocket upgrade has one Sec-WebSocket-Version header.");
        if (!head.Value("sec-websocket-version"u8).SequenceEqual("13"u8)) return new(426, "This server speaks WebSocket version 13.");
        if (head.Count("sec-websocket-key"u8) != 1) return BadRequest("A WebSocket upgrade has one Sec-WebSocket-Key header.");
        if (!WebSocketKey.IsValid(head.Value("sec-websocket-key"u8))) return BadRequest("Sec-WebSocket-Key is not 16 bytes in Base64.");
        if (!AreSubProtocols(head.List("sec-websocket-protocol"u8)))
            return BadRequest("Sec-WebSocket-Protocol is no list of different names.");
        return AreExtensions(head.List("sec-websocket-extensions"u8)) ? null : BadRequest("Sec-WebSocket-Extensions is malformed.");
    }

    // Section 4.1, item 10: "MUST all be unique strings".
    private static bool AreSubProtocols(HeaderList names)
    {
        var position = 0;
        foreach (var name in names)
        {
            if (position == MaxSubProtocols || !HeaderLines.IsToken(name)) return false;
            var before = names;
            for (var i = 0; i < position && before.MoveNext(); i++)
                if (before.Current.SequenceEqual(name)) return false;
            position++;
        }
        return true;
    }

    private static bool AreExtensions(HeaderList extensions)
    {
        foreach (var extension in extensions)
        {
            var parameters = new ExtensionParameters(extension);
            while (parameters.MoveNext()) { }
            if (parameters.IsMalformed) return false;
        }
        return true;
    }

    // Only "0" is no body: another spelling, or two lengths, could be counted differently by somebody in front of us.
    private static bool HasBody(HttpHead head)
    {
        if (head.Count("transfer-encoding"u8) > 0) return true;
        var lengths = head.Count("content-length"u8);
        return lengths > 1 || (lengths == 1 && !head.Value("content-length"u8).SequenceEqual("0"u8));
    }

    private static UpgradeRefusal BadRequest(string reason) => new(400, reason);
}

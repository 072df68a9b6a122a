using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire;

/// <summary>What a server makes of upgrades that follow the rules: whom it lets in, and what it speaks (RFC 6455 section 4.2.2).</summary>
public sealed record UpgradePolicy
{
    private static readonly UpgradeRefusal OriginNotAllowed = new(403, "Pages of this origin may not connect.");

    /// <summary>Everybody is let in, no sub-protocol is spoken, nothing is compressed.</summary>
    public static UpgradePolicy Default { get; } = new();

    /// <summary>
    /// The origins of pages that may connect, as <c>https://example.com</c>; null: all. Programs that are no browsers send none and are
    /// always let in (section 10.2).
    /// </summary>
    public IReadOnlyList<string>? AllowedOrigins { get; init; }

    /// <summary>The sub-protocols that are spoken, the preferred one first. A client that offers none of them gets none. Default: none.</summary>
    public IReadOnlyList<string> SubProtocols { get; init; } = [];

    /// <summary>How messages are compressed (RFC 7692) for clients that offer it; null, the default: not at all.</summary>
    public DeflateOptions? Deflate { get; init; }

    /// <summary>Reads a request as <see cref="UpgradeRequest.Read"/> does, and refuses also what breaks no rule but ours.</summary>
    /// <param name="head">
    /// A complete head, as <see cref="HttpHead.TryFind(ReadOnlySpan{byte}, WireLimits, out int)"/> finds it.
    /// </param>
    /// <param name="request">The request when the result is <see cref="UpgradeVerdict.Acceptable"/>.</param>
    /// <param name="refusal">The answer when the result is <see cref="UpgradeVerdict.Refused"/>: 400, 403 or 426.</param>
    public UpgradeVerdict Read(ReadOnlySpan<byte> head, out UpgradeRequest request, out UpgradeRefusal refusal)
    {
        var verdict = UpgradeRequest.Read(head, out request, out refusal);
        if (verdict != UpgradeVerdict.Acceptable || Judge(request) is not { } unwanted) return verdict;
        refusal = unwanted;
        return UpgradeVerdict.Refused;
    }

    /// <summary>The refusal that a request gets; null: it may be accepted.</summary>
    public UpgradeRefusal? Judge(in UpgradeRequest request)
    {
        var origin = request.Origin;
        if (AllowedOrigins is null || origin.IsEmpty) return null;
        foreach (var allowed in AllowedOrigins)
            if (Ascii.EqualsIgnoreCase(origin, allowed)) return null;
        return OriginNotAllowed;
    }

    /// <summary>Writes the answer that accepts a request; frames follow it.</summary>
    /// <param name="request">An acceptable request.</param>
    /// <param name="output">Where to.</param>
    /// <returns>What the answer says.</returns>
    public UpgradeResponse Accept(in UpgradeRequest request, IBufferWriter<byte> output)
    {
        var answer = default(DeflateParameters);
        var deflate = Deflate is null ? null : DeflateAgreement.Accept(request.Extensions, Deflate, out answer);
        var response = UpgradeResponse.Accepted(ChooseSubProtocol(request), deflate);
        UpgradeResponse.WriteAccept(output, request.Key, response.SubProtocol, deflate is null ? null : answer);
        return response;
    }

    private string? ChooseSubProtocol(in UpgradeRequest request)
    {
        foreach (var spoken in SubProtocols)
            foreach (var offered in request.SubProtocols)
                if (Ascii.Equals(offered, spoken)) return spoken;
        return null;
    }
}

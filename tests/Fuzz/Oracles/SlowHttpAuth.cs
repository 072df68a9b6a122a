using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NostrToolkit.Fuzz;

/// <summary>An Authorization header judged in the obvious way: NIP-98, with RFC 9110 section 11.4 and RFC 4648 section 4 by regular expression.</summary>
internal static partial class SlowHttpAuth
{
    public static HttpAuthVerdict Judge(string header, HttpAuthRequest request, long now, Func<string, bool> isSigned)
    {
        if (header.Length == 0) return HttpAuthVerdict.Missing;
        if (header.Length > 16_384) return HttpAuthVerdict.TooLong;
        if (Scheme().Match(header) is not { Success: true } scheme) return HttpAuthVerdict.WrongScheme;
        if (!Base64().IsMatch(scheme.Groups[1].Value)) return HttpAuthVerdict.NotBase64;
        var digits = scheme.Groups[1].Value.TrimEnd('=');
        var text = Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='));
        if (SlowJson.Parse(text) is not { } claim || !SlowRules.IsEvent(claim)) return HttpAuthVerdict.NotAnEvent;
        if (claim.GetProperty("kind").GetInt32() != 27235) return HttpAuthVerdict.WrongKind;
        if (Int128.Abs((Int128)claim.GetProperty("created_at").GetInt64() - now) > 60) return HttpAuthVerdict.WrongTime;
        if (Values(claim, "u") is not [var url] || !request.Urls.Contains(url)) return HttpAuthVerdict.WrongUrl;
        if (Values(claim, "method") is not [var method] || method != request.Method) return HttpAuthVerdict.WrongMethod;
        var payloads = Values(claim, "payload");
        if (request.Payload == PayloadRule.Required && payloads.Count == 0) return HttpAuthVerdict.MissingPayload;
        var isRight = payloads.Count == 0 || (payloads is [var hash] && hash.ToUpperInvariant() == Convert.ToHexString(SHA256.HashData(request.Body.Span)));
        if (request.Payload != PayloadRule.Ignored && !isRight) return HttpAuthVerdict.WrongPayload;
        if (SlowCanonical.IdOf(claim) != claim.GetProperty("id").GetString()) return HttpAuthVerdict.WrongId;
        return isSigned(claim.GetProperty("sig").GetString()!) ? HttpAuthVerdict.Valid : HttpAuthVerdict.BadSignature;
    }

    private static List<string> Values(JsonElement claim, string name)
        => [.. claim.GetProperty("tags").EnumerateArray()
            .Where(tag => tag[0].GetString() == name)
            .Select(static tag => tag.GetArrayLength() > 1 ? tag[1].GetString()! : "")];

    [GeneratedRegex(@"^nostr +(.*?) *\z|^nostr +()\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}(==)?|[A-Za-z0-9+/]{3}=?)\z")]
    private static partial Regex Base64();
}

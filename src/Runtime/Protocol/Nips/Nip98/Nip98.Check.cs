using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace NostrToolkit;

public static partial class Nip98
{
    private static readonly SearchValues<char> Base64Digits
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    /// <summary>Checks the header of a request; the signature last, since it costs most. Never throws.</summary>
    /// <remarks>
    /// Whoever sees a header can send it again as long as its time is accepted: use TLS, and where a second execution hurts, remember the
    /// <see cref="VerifiedEvent.Id"/> of each accepted event for 2 × <see cref="ToleranceSeconds"/>. Not the header: one event has many spellings.
    /// </remarks>
    /// <param name="header">The value of <c>Authorization</c>; null if there is none.</param>
    /// <param name="request">The request.</param>
    /// <param name="verifier">Checks id and signature.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="proof">The event, whose author made the request; null unless the verdict is <see cref="HttpAuthVerdict.Valid"/>.</param>
    public static HttpAuthVerdict Check(
        string? header, HttpAuthRequest request, EventVerifier verifier, TimeProvider time, out VerifiedEvent? proof)
    {
        proof = null;
        if (string.IsNullOrEmpty(header)) return HttpAuthVerdict.Missing;
        if (header.Length > MaxHeaderLength) return HttpAuthVerdict.TooLong;
        if (!TryGetCredentials(header, out var credentials)) return HttpAuthVerdict.WrongScheme;
        if (!TryDecode(credentials, out var json)) return HttpAuthVerdict.NotBase64;
        if (!EventView.TryRead(json, out var claim, out _)) return HttpAuthVerdict.NotAnEvent;
        var verdict = Compare(claim, request, UnixTime.Now(time));
        return verdict != HttpAuthVerdict.Valid ? verdict : verifier.Verify(claim, out proof) switch
        {
            EventVerdict.Valid => HttpAuthVerdict.Valid,
            EventVerdict.WrongId => HttpAuthVerdict.WrongId,
            _ => HttpAuthVerdict.BadSignature,
        };
    }

    // RFC 9110 section 11.4: auth-scheme 1*SP token68; the scheme in any case (section 11.1).
    private static bool TryGetCredentials(ReadOnlySpan<char> header, out ReadOnlySpan<char> credentials)
    {
        credentials = default;
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = header[Scheme.Length..];
        credentials = rest.Trim(' ');
        return rest is [' ', ..];
    }

    // With or without the padding, which the example of NIP-98 lacks.
    private static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var digits = text.TrimEnd('=');
        var padding = text.Length - digits.Length;
        var missing = -digits.Length & 3;
        if (digits.IsEmpty || missing == 3 || (padding != 0 && padding != missing) || digits.ContainsAnyExcept(Base64Digits)) return false;
        bytes = Convert.FromBase64String(string.Concat(digits, "==".AsSpan(0, missing)));
        return true;
    }

    private static HttpAuthVerdict Compare(in EventView claim, HttpAuthRequest request, UnixTime now)
    {
        if (claim.Kind != AuthenticationKind) return HttpAuthVerdict.WrongKind;
        // Added to now, since the claim may be the largest integer there is.
        if (claim.CreatedAt.Seconds < now.Seconds - ToleranceSeconds) return HttpAuthVerdict.WrongTime;
        if (claim.CreatedAt.Seconds > now.Seconds + ToleranceSeconds) return HttpAuthVerdict.WrongTime;
        if (!TryGetOnly(claim, "u"u8, out var url) || !request.Urls.Contains(url, StringComparer.Ordinal)) return HttpAuthVerdict.WrongUrl;
        if (!TryGetOnly(claim, "method"u8, out var method) || method != request.Method) return HttpAuthVerdict.WrongMethod;
        if (request.Payload == PayloadRule.Ignored) return HttpAuthVerdict.Valid;
        if (!TryGetOnly(claim, "payload"u8, out var payload))
        {
            if (payload is not null) return HttpAuthVerdict.WrongPayload;
            return request.Payload == PayloadRule.Required ? HttpAuthVerdict.MissingPayload : HttpAuthVerdict.Valid;
        }
        // "as hex": NIP-98 does not say of which case.
        var hash = Convert.ToHexString(SHA256.HashData(request.Body.Span));
        return hash.Equals(payload, StringComparison.OrdinalIgnoreCase) ? HttpAuthVerdict.Valid : HttpAuthVerdict.WrongPayload;
    }

    /// <summary>The value of the tag of that name, if there is exactly one: two would leave open which one was meant.</summary>
    private static bool TryGetOnly(in EventView claim, ReadOnlySpan<byte> name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        var count = 0;
        foreach (var tag in claim.Tags)
        {
            if (!tag.Name.TextEquals(name)) continue;
            value = tag.Value.ToString();
            count++;
        }
        return count == 1 && value is not null;
    }
}

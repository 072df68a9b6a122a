using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NostrToolkit.Wire;

namespace NostrToolkit.Relay;

/// <summary>
/// The opening handshake of an upgrade that arrived in ASP.NET Core. The request's head is spelled out again and judged by the same
/// rules as on a fresh connection, and the answer of these is put into the response: a client cannot tell the two apart.
/// </summary>
internal static class EndpointUpgrade
{
    /// <summary>Judges a request and fills in the head of its response.</summary>
    /// <param name="context">The request.</param>
    /// <param name="policy">Whom the server lets in, and what it speaks.</param>
    /// <param name="response">What an acceptable request agrees on.</param>
    /// <param name="refusal">The body of the response to one that is not.</param>
    public static UpgradeVerdict Judge(HttpContext context, UpgradePolicy policy, out UpgradeResponse response, out ReadOnlyMemory<byte> refusal)
    {
        response = default;
        refusal = default;
        var verdict = policy.Read(HeadOf(context), out var request, out var refused);
        if (verdict == UpgradeVerdict.NotUpgrade) return verdict;

        var answer = new ArrayBufferWriter<byte>();
        if (verdict == UpgradeVerdict.Acceptable) response = policy.Accept(request, answer);
        else refused.WriteTo(answer);
        refusal = FillIn(context.Response, answer.WrittenMemory);
        return verdict;
    }

    private static byte[] HeadOf(HttpContext context)
    {
        // What the server left of the target as it came; the path is decoded.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var head = new StringBuilder($"{context.Request.Method} {target} {context.Request.Protocol}\r\n");
        foreach (var (name, lines) in context.Request.Headers)
            foreach (var line in lines) head.Append($"{name}: {line}\r\n");
        return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
    }

    /// <returns>The body.</returns>
    private static ReadOnlyMemory<byte> FillIn(HttpResponse response, ReadOnlyMemory<byte> answer)
    {
        var length = answer.Span.IndexOf("\r\n\r\n"u8);
        var lines = Encoding.ASCII.GetString(answer.Span[..length]).Split("\r\n");
        // "HTTP/1.1 426 Upgrade Required"
        response.StatusCode = int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var line in lines[1..])
        {
            var colon = line.IndexOf(':');
            response.Headers[line[..colon]] = line[(colon + 2)..];
        }
        return answer[(length + "\r\n\r\n".Length)..];
    }
}

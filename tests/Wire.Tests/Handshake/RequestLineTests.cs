using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class RequestLineTests
{
    [Theory]
    [InlineData("GET /chat?x=1 HTTP/1.1", "GET", "/chat?x=1", "", "HTTP/1.1")]
    [InlineData("GET http://example.com:8080/chat HTTP/1.1", "GET", "/chat", "example.com:8080", "HTTP/1.1")]
    [InlineData("GET HTTPS://[::1]/ HTTP/1.1", "GET", "/", "[::1]", "HTTP/1.1")]
    [InlineData("OPTIONS * HTTP/1.1", "OPTIONS", "", "", "HTTP/1.1")]
    [InlineData("GET http://example.com HTTP/1.1", "GET", "", "", "HTTP/1.1")]
    [InlineData("GET ftp://example.com/ HTTP/1.1", "GET", "", "", "HTTP/1.1")]
    [InlineData("GET http://me@example.com/ HTTP/1.1", "GET", "", "", "HTTP/1.1")]
    [InlineData("GET /a#b HTTP/1.1", "GET", "", "", "HTTP/1.1")]
    [InlineData("GET /a b HTTP/1.1", "", "", "", "")]
    [InlineData("GET / ", "GET", "/", "", "")]
    [InlineData("GET /", "", "", "", "")]
    [InlineData("GET", "", "", "", "")]
    [InlineData("", "", "", "", "")]
    public void A_line_falls_into_its_parts(string line, string method, string target, string authority, string version)
    {
        var parts = new RequestLine(Encoding.Latin1.GetBytes(line));
        Encoding.Latin1.GetString(parts.Method).ShouldBe(method);
        Encoding.Latin1.GetString(parts.Target).ShouldBe(target);
        Encoding.Latin1.GetString(parts.Authority).ShouldBe(authority);
        Encoding.Latin1.GetString(parts.Version).ShouldBe(version);
    }
}

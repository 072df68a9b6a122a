using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class HeaderListTests
{
    [Theory]
    [InlineData("none", "B: x\r\n", "")]
    [InlineData("one", "A: x\r\n", "x")]
    [InlineData("several", "A: x, y;q=1 ,z\r\n", "x|y;q=1|z")]
    [InlineData("several lines", "A: x\r\nB: n\r\na: y, z\r\n", "x|y|z")]
    [InlineData("empty elements", "A: ,, x,\r\nA:\r\nA: ,y\r\n", "x|y")]
    public void Elements_come_in_order(string name, string headers, string expected)
    {
        var found = new List<string>();
        var head = new HttpHead(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\n{headers}\r\n"));
        foreach (var element in head.List("a"u8)) found.Add(Encoding.ASCII.GetString(element));
        string.Join('|', found).ShouldBe(expected, name);
    }

    [Theory]
    [InlineData("keep-alive, Upgrade", true)]
    [InlineData("UPGRADE", true)]
    [InlineData("upgraded, not-upgrade", false)]
    public void Tokens_are_compared_whole_and_without_case(string value, bool expected) =>
        new HttpHead(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nA: {value}\r\n\r\n")).List("a"u8).Contains("upgrade"u8).ShouldBe(expected);
}

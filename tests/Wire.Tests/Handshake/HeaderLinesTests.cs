using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class HeaderLinesTests
{
    [Theory]
    [InlineData("lines in order", "GET / HTTP/1.1\r\nA: 1\r\nB:2\r\n\r\n", "A=1|B=2", false)]
    [InlineData("space around a value", "x\r\nA: \t 1 2 \r\n\r\n", "A=1 2", false)]
    [InlineData("an empty value", "x\r\nA:\r\n\r\n", "A=", false)]
    [InlineData("a colon in a value", "x\r\nA: b:c\r\n\r\n", "A=b:c", false)]
    [InlineData("nothing behind the empty line", "x\r\n\r\nA: 1\r\n", "", false)]
    [InlineData("a line without a colon is passed over", "x\r\nA\r\nB: 2\r\n\r\n", "B=2", true)]
    [InlineData("a folded line is passed over", "x\r\nA: 1\r\n more\r\nB: 2\r\n\r\n", "A=1|B=2", true)]
    [InlineData("a space before the colon", "x\r\nA : 1\r\nB: 2\r\n\r\n", "B=2", true)]
    [InlineData("a NUL in a value", "x\r\nA: \0\r\nB: 2\r\n\r\n", "B=2", true)]
    [InlineData("a bare LF", "x\r\nA: 1\nB: 2\r\n\r\n", "A=1|B=2", true)]
    [InlineData("a head that ends early", "x\r\nA: 1", "A=1", true)]
    public void A_head_is_walked_line_by_line(string name, string head, string expected, bool sawMalformed)
    {
        var lines = new HeaderLines(Encoding.Latin1.GetBytes(head));
        var read = new List<string>();
        while (lines.Read()) read.Add($"{Encoding.Latin1.GetString(lines.Name)}={Encoding.Latin1.GetString(lines.Value)}");
        string.Join('|', read).ShouldBe(expected, name);
        lines.SawMalformed.ShouldBe(sawMalformed, name);
    }

    [Theory]
    [InlineData("chat", true)]
    [InlineData("!#$%&'*+-.^_`|~09AZaz", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a,b", false)]
    [InlineData("a\"", false)]
    [InlineData("é", false)]
    public void A_token_is_what_RFC_9110_says(string text, bool expected) =>
        HeaderLines.IsToken(Encoding.UTF8.GetBytes(text)).ShouldBe(expected);
}

using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 6455 section 9.1.</summary>
public sealed class ExtensionParametersTests
{
    [Theory]
    [InlineData("a name alone", "x", "x")]
    [InlineData("a parameter", "x; a", "x|a")]
    [InlineData("a value", "x; a=1", "x|a=1")]
    [InlineData("several", "x; a=1; b; c=d", "x|a=1|b|c=d")]
    [InlineData("space everywhere", " x ;\ta = 1 ; b ", "x|a=1|b")]
    [InlineData("no space", "x;a=1;b", "x|a=1|b")]
    [InlineData("a quoted value", "x; a=\"1\"", "x|a=1")]
    [InlineData("the same twice, which is for others to judge", "x; a; a", "x|a|a")]
    public void Parameters_come_in_order(string name, string element, string expected) => Walk(element).ShouldBe(expected, name);

    [Theory]
    [InlineData("nothing", "", "!")]
    [InlineData("no name", "; a", "!")]
    [InlineData("a name that is no token", "x y; a", "x y!")]
    [InlineData("a semicolon at the end", "x;", "x!")]
    [InlineData("two semicolons", "x; a;; b", "x|a!")]
    [InlineData("a parameter without a name", "x; =1", "x!")]
    [InlineData("a parameter without its value", "x; a=", "x!")]
    [InlineData("a parameter that is no token", "x; a b", "x!")]
    [InlineData("a value that is no token", "x; a=b c", "x!")]
    [InlineData("a second equals sign", "x; a=b=c", "x!")]
    [InlineData("an empty quote", "x; a=\"\"", "x!")]
    [InlineData("an open quote", "x; a=\"b", "x!")]
    [InlineData("a quote alone", "x; a=\"", "x!")]
    [InlineData("a closing quote alone", "x; a=b\"", "x!")]
    [InlineData("a semicolon in quotes", "x; a=\"b;c\"", "x!")]
    [InlineData("an escape in quotes", "x; a=\"b\\c\"", "x!")]
    [InlineData("good ones before it", "x; a; b=1; c d; e", "x|a|b=1!")]
    public void A_malformed_one_ends_the_walk(string name, string element, string expected) => Walk(element).ShouldBe(expected, name);

    private static string Walk(string element)
    {
        var parameters = new ExtensionParameters(Encoding.ASCII.GetBytes(element));
        var text = new StringBuilder(Encoding.ASCII.GetString(parameters.ExtensionName));
        while (parameters.MoveNext())
        {
            text.Append('|').Append(Encoding.ASCII.GetString(parameters.Name));
            if (parameters.HasValue) text.Append('=').Append(Encoding.ASCII.GetString(parameters.Value));
        }
        parameters.MoveNext().ShouldBeFalse("the end is the end");
        return parameters.IsMalformed ? text.Append('!').ToString() : text.ToString();
    }
}

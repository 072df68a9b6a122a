using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class MessageNameTests
{
    [Theory]
    [InlineData("""["EVENT",{}]""", "EVENT")]
    [InlineData("""[ "NEG-OPEN" """, "NEG-OPEN")]
    [InlineData("""["EV\u0045NT"]""", "EVENT")]
    [InlineData("""[""]""", "")]
    public void The_name_is_read_without_the_rest(string text, string expected)
    {
        MessageArray.TryReadName(Encoding.UTF8.GetBytes(text), out var name, out var error).ShouldBeTrue();
        Encoding.UTF8.GetString(name).ShouldBe(expected);
        error.ShouldBe(default);
    }

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0)]
    [InlineData("{}", ReadErrorKind.WrongType, 0)]
    [InlineData("[]", ReadErrorKind.MissingElement, 1)]
    [InlineData("[1]", ReadErrorKind.WrongType, 1)]
    [InlineData("[\"EVE", ReadErrorKind.UnexpectedEnd, 5)]
    public void A_text_without_a_name_says_why(string text, ReadErrorKind kind, int position)
    {
        MessageArray.TryReadName(Encoding.UTF8.GetBytes(text), out var name, out var error).ShouldBeFalse();
        name.IsEmpty.ShouldBeTrue();
        error.ShouldBe(new ReadError(kind, position));
    }
}

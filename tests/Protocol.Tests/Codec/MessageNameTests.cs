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

    [Fact]
    public void An_escaped_name_is_decoded_where_it_fits()
    {
        var message = """["EV\u0045NT"]"""u8.ToArray();
        MessageArray.TryReadName(message, stackalloc byte[5], out var name, out _).ShouldBeTrue();
        Encoding.UTF8.GetString(name).ShouldBe("EVENT");
        MessageArray.TryReadName(message, stackalloc byte[4], out name, out _).ShouldBeTrue();
        Encoding.UTF8.GetString(name).ShouldBe("""EV\u0045NT""");
    }

    [Fact]
    public void A_name_longer_than_any_costs_nothing_like_its_length()
    {
        var message = Encoding.UTF8.GetBytes($"[\"{new string('x', 1_000_000)}\\n\"]");
        MessageArray.TryReadName(message, out _, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MessageArray.TryReadName(message, out var name, out _).ShouldBeTrue();
        // A collection on another thread may charge us the rest of an allocation context, 8 KB.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000);
        name.Length.ShouldBe(1_000_002);
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

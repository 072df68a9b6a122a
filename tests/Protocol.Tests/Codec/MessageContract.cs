using System.Text;
using CsCheck;
using NostrToolkit.Wire;
using NostrToolkit.Wire.Tests;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What holds for every message of the catalogue.</summary>
public abstract class MessageContract<T>
    where T : struct, INostrMessage<T>
{
    /// <summary>The message's elements as JSON, the name first; canonical, so that writing gives them back.</summary>
    protected abstract string[] Elements { get; }

    /// <summary>What errors call the elements after the name.</summary>
    protected abstract string[] Names { get; }

    private string Text => Join(Elements);

    [Fact]
    public void It_is_written_as_it_was_read()
    {
        Read(Text, out var value).ShouldBe(default);
        Encoding.UTF8.GetString(Faces.Write(value)).ShouldBe(Text);
    }

    [Fact]
    public void It_says_its_name() => Encoding.UTF8.GetString(T.Name).ShouldBe(Elements[0].Trim('"'));

    [Fact]
    public void White_space_between_tokens_is_skipped()
        => Read(" \t[\r\n" + string.Join(" , ", Elements) + " ] \n", out _).ShouldBe(default);

    [Fact]
    public void Its_name_may_be_escaped()
    {
        var escaped = $"\"\\u{(int)Elements[0][1]:x4}{Elements[0][2..]}";
        Read(Join([escaped, .. Elements[1..]]), out var value).ShouldBe(default);
        Encoding.UTF8.GetString(Faces.Write(value)).ShouldBe(Text);
    }

    [Theory]
    [InlineData("\"XYZ\"", ReadErrorKind.WrongName)]
    [InlineData("\"\"", ReadErrorKind.WrongName)]
    [InlineData("1", ReadErrorKind.WrongType)]
    [InlineData("[\"EVENT\"]", ReadErrorKind.WrongType)]
    public void Another_name_is_refused(string name, ReadErrorKind kind)
        => Read(Join([name, .. Elements[1..]]), out _).ShouldBe(new ReadError(kind, 1));

    [Fact]
    public void Its_name_is_case_sensitive()
        => Read(Join([Elements[0].ToLowerInvariant(), .. Elements[1..]]), out _).ShouldBe(new ReadError(ReadErrorKind.WrongName, 1));

    [Theory]
    [InlineData("{\"EVENT\":1}")]
    [InlineData("\"EVENT\"")]
    [InlineData("null")]
    [InlineData("42")]
    public void Anything_but_an_array_is_refused(string text)
        => Read(text, out _).ShouldBe(new ReadError(ReadErrorKind.WrongType, 0));

    [Fact]
    public void Each_element_must_be_there()
    {
        Read("[]", out _).ShouldBe(new ReadError(ReadErrorKind.MissingElement, 1));
        for (var count = 1; count < Elements.Length; count++)
        {
            var text = Join(Elements[..count]);
            var end = Encoding.UTF8.GetByteCount(text) - 1;
            Read(text, out _).ShouldBe(new ReadError(ReadErrorKind.MissingElement, end, Names[count - 1]));
        }
    }

    [Fact]
    public void Each_element_must_have_its_type()
    {
        for (var wrong = 1; wrong < Elements.Length; wrong++)
        {
            string[] elements = [.. Elements];
            elements[wrong] = "null";
            var position = Encoding.UTF8.GetByteCount(Join(elements[..wrong]));
            Read(Join(elements), out _).ShouldBe(new ReadError(ReadErrorKind.WrongType, position, Names[wrong - 1]));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("]")]
    [InlineData("\0")]
    public void Text_after_the_end_is_refused(string trailing)
        => Read(Text + " " + trailing, out _).ShouldBe(new ReadError(ReadErrorKind.TrailingText, Encoding.UTF8.GetByteCount(Text) + 1));

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes(Text), .. "\n"u8, 0xFF];
        Faces.Read<T>(text, out _).ShouldBe(new ReadError(ReadErrorKind.InvalidUtf8, text.Length - 1));
    }

    [Fact]
    public void Every_prefix_is_refused_as_no_JSON()
    {
        var text = Encoding.UTF8.GetBytes(Text);
        for (var length = 0; length < text.Length; length++)
            Faces.Read<T>(text[..length], out _).IsSyntax.ShouldBeTrue(Encoding.UTF8.GetString(text[..length]));
    }

    [Fact]
    public void Damage_never_throws_and_the_faces_agree() => Damage.Any.Sample(damage =>
    {
        Faces.Read<T>(damage(Encoding.UTF8.GetBytes(Text)), out _);
    }, iter: 2_000);

    protected static ReadError Read(string text, out T value) => Faces.Read(Encoding.UTF8.GetBytes(text), out value);

    protected static string Join(string[] elements) => $"[{string.Join(',', elements)}]";
}

using System.Text;
using System.Text.Json;

namespace NostrToolkit.Wire.Tests;

public sealed class JsonCursorScalarTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("-12", -12)]
    [InlineData("9007199254740993", 9007199254740993)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Integers_are_read_exactly(string text, long value)
    {
        Scan(text, out var scanned).ShouldBe(default);
        Adapt(text, out var adapted).ShouldBe(default);
        scanned.ShouldBe(value);
        adapted.ShouldBe(value);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e9")]
    [InlineData("1E0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("18446744073709551616")]
    [InlineData("100000000000000000000000000000")]
    public void Any_other_number_is_out_of_range_even_if_its_value_is_not(string text)
    {
        Scan(text, out _).ShouldBe(new ReadError(ReadErrorKind.OutOfRange, 0));
        Adapt(text, out _).ShouldBe(new ReadError(ReadErrorKind.OutOfRange, 0));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("--1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    public void What_is_no_json_number_is_no_number(string text)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text));
        (cursor.ReadInt64(out _) && cursor.RequireEnd()).ShouldBeFalse();
        cursor.Error.IsSyntax.ShouldBeTrue();
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void Another_type_is_no_integer(string text)
    {
        Scan(text, out _).ShouldBe(new ReadError(ReadErrorKind.WrongType, 0));
        Adapt(text, out _).ShouldBe(new ReadError(ReadErrorKind.WrongType, 0));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Booleans_are_read(string text, bool value)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text));
        cursor.ReadBoolean(out var read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("1", ReadErrorKind.WrongType)]
    [InlineData("\"true\"", ReadErrorKind.WrongType)]
    [InlineData("null", ReadErrorKind.WrongType)]
    [InlineData("tru", ReadErrorKind.InvalidJson)]
    [InlineData("True", ReadErrorKind.InvalidJson)]
    public void Nothing_else_is_a_boolean(string text, ReadErrorKind kind)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text));
        cursor.ReadBoolean(out _).ShouldBeFalse();
        cursor.Error.Kind.ShouldBe(kind);
    }

    private static ReadError Scan(string text, out long value)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(text));
        cursor.ReadInt64(out value);
        return cursor.Error;
    }

    private static ReadError Adapt(string text, out long value)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var cursor = new Utf8JsonReaderCursor(new Utf8JsonReader(bytes), bytes);
        cursor.ReadInt64(out value);
        return cursor.Error;
    }
}

using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

public sealed class WebSocketKeyTests
{
    // RFC 6455 section 1.3.
    private const string Key = "dGhlIHNhbXBsZSBub25jZQ==";
    private const string Answer = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    [Fact]
    public void The_example_of_the_RFC()
    {
        Span<byte> text = stackalloc byte[WebSocketKey.AcceptSize];
        WebSocketKey.Write("the sample nonce"u8, text);
        Encoding.ASCII.GetString(text[..WebSocketKey.Size]).ShouldBe(Key);
        WebSocketKey.Accept(Encoding.ASCII.GetBytes(Key), text);
        Encoding.ASCII.GetString(text).ShouldBe(Answer);
        WebSocketKey.Accept(Key).ShouldBe(Answer);
    }

    [Theory]
    [InlineData("the RFC's", Key, true)]
    [InlineData("zeros", "AAAAAAAAAAAAAAAAAAAAAA==", true)]
    [InlineData("empty", "", false)]
    [InlineData("17 bytes", "AAAAAAAAAAAAAAAAAAAAAAA=", false)]
    [InlineData("18 bytes", "AAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("15 bytes", "AAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("no padding", "dGhlIHNhbXBsZSBub25jZQ", false)]
    [InlineData("not Base64", "dGhlIHNhbXBsZSBub25j*Q==", false)]
    [InlineData("a space inside", "dGhlIHNhbXBsZSBub25 ZQ==", false)]
    [InlineData("not ASCII", "dGhlIHNhbXBsZSBub25jéQ==", false)]
    public void Keys_are_16_bytes_in_Base64(string name, string key, bool valid)
    {
        WebSocketKey.IsValid(key).ShouldBe(valid, name);
        WebSocketKey.IsValid(Encoding.UTF8.GetBytes(key)).ShouldBe(valid, name);
    }

    [Fact]
    public void Any_16_bytes_make_a_valid_key() => Gen.Byte.Array[16].Sample(static nonce =>
    {
        Span<byte> key = stackalloc byte[WebSocketKey.Size];
        WebSocketKey.Write(nonce, key);
        return WebSocketKey.IsValid(key);
    });

    [Fact]
    public void What_has_not_the_length_of_a_key_is_refused()
    {
        Should.Throw<ArgumentException>(() => WebSocketKey.Accept("short"));
        Should.Throw<ArgumentException>(() => WebSocketKey.Accept("short"u8, new byte[28]));
        Should.Throw<ArgumentException>(() => WebSocketKey.Write(new byte[15], new byte[24]));
    }
}

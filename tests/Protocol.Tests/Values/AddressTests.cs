using System.Text;
using CsCheck;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class AddressTests
{
    private static readonly string Key = Draft.Alice;

    [Theory]
    [InlineData("30023:{0}:", 30023, "")]
    [InlineData("0:{0}:", 0, "")]
    [InlineData("65535:{0}:a", 65535, "a")]
    [InlineData("30023:{0}:a:b::c:", 30023, "a:b::c:")]
    [InlineData("34550:{0}:写真 \"q\" \\ \n", 34550, "写真 \"q\" \\ \n")]
    public void An_address_is_a_kind_a_key_and_whatever_follows(string format, int kind, string identifier)
    {
        var text = string.Format(format, Key);
        Address.TryParse(text, out var address).ShouldBeTrue();
        address.Kind.Number.ShouldBe((ushort)kind);
        address.Author.ToString().ShouldBe(Key);
        address.Identifier.ToString().ShouldBe(identifier);
        address.ToString().ShouldBe(text);
        address.ShouldBe(Address.Create((ushort)kind, address.Author, identifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("::")]
    [InlineData("30023")]
    [InlineData("30023:")]
    [InlineData("30023:{0}")]
    [InlineData("30023:{0}a:d")]
    [InlineData("30023:{1}:d")]
    [InlineData("30023::d")]
    [InlineData(":{0}:d")]
    [InlineData("65536:{0}:d")]
    [InlineData("-1:{0}:d")]
    [InlineData("+1:{0}:d")]
    [InlineData("030023:{0}:d")]
    [InlineData("00:{0}:d")]
    [InlineData("1.0:{0}:d")]
    [InlineData(" 1:{0}:d")]
    [InlineData("x:{0}:d")]
    [InlineData("30023:{2}:d")]
    [InlineData("30023 :{0}:d")]
    [InlineData("99999999999999999999:{0}:d")]
    public void Anything_else_is_refused(string format)
        => Address.TryParse(string.Format(format, Key, Key[1..], Key.ToUpperInvariant()), out _).ShouldBeFalse();

    [Fact]
    public void Every_text_is_judged_without_an_exception()
        => Gen.String[Gen.Char["0123456789:ab\\\"\u0001é"], 0, 140].Sample(static text =>
        {
            if (Address.TryParse(text, out var address)) address.ToString().ShouldBe(text);
        });

    [Fact]
    public void An_escaped_address_is_the_same_address()
    {
        var plain = Read($"\"30023:{Key}:a/b\\n\"");
        var escaped = Read($"\"\\u00330023\\u003a{Key}\\u003Aa\\/b\\u000A\"");
        escaped.ShouldBe(plain);
        escaped.GetHashCode().ShouldBe(plain.GetHashCode());
        escaped.ToOwned().Identifier.Raw.ToArray().ShouldHoldText("a/b\\n"u8.ToArray());
        // An identifier that only the tag of the event escapes.
        Address.TryOf(new Draft(30023) { RawTags = "[[\"d\",\"a\\/b\\u000a\"]]" }.View(), out var own).ShouldBeTrue();
        own.ShouldBe(plain);
        own.GetHashCode().ShouldBe(plain.GetHashCode());
    }

    [Fact]
    public void Addresses_differ_in_kind_key_and_identifier()
    {
        var address = Address.Create(30023, Parse(Draft.Alice), "d");
        address.ShouldNotBe(Address.Create(30024, Parse(Draft.Alice), "d"));
        address.ShouldNotBe(Address.Create(30023, Parse(Draft.Bob), "d"));
        address.ShouldNotBe(Address.Create(30023, Parse(Draft.Alice), "D"));
        address.ShouldNotBe(Address.Create(30023, Parse(Draft.Alice)));
    }

    [Theory]
    [InlineData(30023, "[[\"t\",\"x\"],[\"d\",\"one\"],[\"d\",\"two\"]]", "one")]
    [InlineData(30023, "[]", "")]
    [InlineData(30023, "[[\"d\"],[\"d\",\"two\"]]", "")]
    [InlineData(10002, "[[\"d\",\"one\"]]", "")]
    [InlineData(0, "[]", "")]
    [InlineData(3, "[]", "")]
    public void The_address_of_an_event_has_its_first_d_tag(int kind, string tags, string identifier)
    {
        Address.TryOf(new Draft((ushort)kind) { RawTags = tags }.View(), out var address).ShouldBeTrue();
        address.ShouldBe(Address.Create((ushort)kind, Parse(Draft.Alice), identifier));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20001)]
    [InlineData(40000)]
    public void Other_events_have_no_address(int kind) => Address.TryOf(new Draft((ushort)kind, ["d", "x"]).View(), out _).ShouldBeFalse();

    private static Address Read(string json)
    {
        var cursor = new JsonCursor(Encoding.UTF8.GetBytes(json));
        cursor.ReadString(out var text).ShouldBeTrue();
        Address.TryParse(text, out var address).ShouldBeTrue();
        return address;
    }

    private static PublicKey Parse(string key) => PublicKey.TryParse(key, out var value) ? value : throw new ArgumentException(key);
}

using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip05Tests
{
    // The example of the NIP.
    private const string Bob = "b0635d6a9851d3aed0cd6c495b282167acf761729078d975fc341b22650b07b9";

    private const string Example = $$$"""
        {"names":{"bob":"{{{Bob}}}"},"relays":{"{{{Bob}}}":["wss://relay.example.com","wss://relay2.example.com"]}}
        """;

    [Theory]
    [InlineData("bob@example.com", "bob", "example.com", "bob@example.com")]
    [InlineData("_@bob.com", "_", "bob.com", "bob.com")]
    [InlineData("bob.com", "_", "bob.com", "bob.com")]
    [InlineData("a-b_c.9@Sub.Example.COM", "a-b_c.9", "sub.example.com", "a-b_c.9@sub.example.com")]
    [InlineData("x@xn--bcher-kva.example", "x", "xn--bcher-kva.example", "x@xn--bcher-kva.example")]
    public void A_name_is_parsed(string text, string name, string domain, string shown)
    {
        InternetIdentifier.TryParse(text, out var identifier).ShouldBeTrue();
        identifier!.Name.ShouldBe(name);
        identifier.Domain.ShouldBe(domain);
        identifier.ToString().ShouldBe(shown);
        identifier.Url.OriginalString.ShouldBe($"https://{domain}/.well-known/nostr.json?name={name}");
        identifier.Url.Host.ShouldBe(domain);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bob")]
    [InlineData("@example.com")]
    [InlineData("bob@")]
    [InlineData("bob@localhost")]
    [InlineData("Bob@example.com")]
    [InlineData("b&b@example.com")]
    [InlineData("bob+x@example.com")]
    [InlineData("bob@bob@example.com")]
    [InlineData("bob@127.0.0.1")]
    [InlineData("bob@0x7f.0x1")]
    [InlineData("bob@127.0.0.0X1")]
    [InlineData("bob@1.0x")]
    [InlineData("bob@[::1]")]
    [InlineData("bob@example.com:8080")]
    [InlineData("bob@example.com/x")]
    [InlineData("bob@example.com?x=")]
    [InlineData("bob@evil.com#.example.com")]
    [InlineData("bob@example..com")]
    [InlineData("bob@.example.com")]
    [InlineData("bob@example.com.")]
    [InlineData("bob@-example.com")]
    [InlineData("bob@example-.com")]
    [InlineData("bob@exämple.com")]
    // The sign of the unit kelvin, a "k" in lower case.
    [InlineData("bob@example.\u212A")]
    [InlineData(" bob@example.com")]
    [InlineData("bob@example.com\n")]
    public void What_is_no_name_is_not_parsed(string? text) => InternetIdentifier.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Lengths_are_those_of_mail_and_DNS()
    {
        InternetIdentifier.TryParse($"{new string('a', 64)}@{new string('b', 63)}.com", out _).ShouldBeTrue();
        InternetIdentifier.TryParse($"{new string('a', 65)}@example.com", out _).ShouldBeFalse();
        InternetIdentifier.TryParse($"a@{new string('b', 64)}.com", out _).ShouldBeFalse();
        InternetIdentifier.TryParse($"a@{string.Concat(Enumerable.Repeat("b.", 126))}cc", out _).ShouldBeFalse();
        InternetIdentifier.TryParse(new string('b', 1_000_000), out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("bob@example.com", Example, IdentifierVerdict.Valid)]
    [InlineData("bob@example.com", $$$"""{"names":{"bob":"{{{Bob}}}"}}""", IdentifierVerdict.Valid)]
    [InlineData("bob@example.com", """{"names":{"bob":"3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d"}}""", IdentifierVerdict.OtherKey)]
    [InlineData("alice@example.com", Example, IdentifierVerdict.NotListed)]
    [InlineData("example.com", Example, IdentifierVerdict.NotListed)]
    [InlineData("example.com", $$$"""{"names":{"_":"{{{Bob}}}","x":"npub1"}}""", IdentifierVerdict.Valid)]
    [InlineData("bob@example.com", """{"names":{"bob":"npub1kp346653285w"}}""", IdentifierVerdict.MalformedKey)]
    [InlineData("bob@example.com", """{"names":{"bob":"B0635D6A9851D3AED0CD6C495B282167ACF761729078D975FC341B22650B07B9"}}""", IdentifierVerdict.MalformedKey)]
    [InlineData("bob@example.com", """{"names":{"bob":null}}""", IdentifierVerdict.MalformedKey)]
    [InlineData("bob@example.com", """{"names":[]}""", IdentifierVerdict.Unreadable)]
    [InlineData("bob@example.com", "{}", IdentifierVerdict.Unreadable)]
    [InlineData("bob@example.com", "<!doctype html>", IdentifierVerdict.Unreadable)]
    [InlineData("bob@example.com", $$$"""{"names":{"bob":"{{{Bob}}}","bob":"{{{Bob}}}"}}""", IdentifierVerdict.Unreadable)]
    public void A_name_is_a_keys_only_if_the_domain_says_so(string name, string json, IdentifierVerdict verdict)
    {
        InternetIdentifier.TryParse(name, out var identifier).ShouldBeTrue();
        PublicKey.TryParse(Bob, out var key).ShouldBeTrue();
        Nip05.Check(identifier!, Encoding.UTF8.GetBytes(json), key).ShouldBe(verdict);
    }

    [Fact]
    public void What_is_written_means_what_was_read()
    {
        var signer = $$$"""
            {"names":{"_":"{{{Bob}}}"},"relays":{"{{{Bob}}}":["wss://r"]},
            "nip46":{"relays":["wss://relay1","wss://relay2"],"nostrconnect_url":"https://s.example/<nostrconnect>","{{{Bob}}}":["wss://old"]}}
            """;
        foreach (var json in new[] { Example, signer })
        {
            Nip05.TryRead(Encoding.UTF8.GetBytes(json), out var document, out var error).ShouldBeTrue(error.ToString());
            Nip05.Write(document!).ShouldMean(json);
        }
    }

    [Fact]
    public void What_is_not_as_it_should_be_takes_nothing_from_the_rest()
    {
        var json = $$$"""{"names":{"bob":"{{{Bob}}}","eve":7},"relays":{"npub":["wss://r"],"{{{Bob}}}":[1,"wss://r",null]},"nip46":[]}""";
        Nip05.TryRead(Encoding.UTF8.GetBytes(json), out var document, out _).ShouldBeTrue();
        document!.Names.Keys.ShouldBe(["bob"]);
        document.MalformedNames.ShouldBe(["eve"]);
        document.Relays.Single().Value.ShouldBe(["wss://r"]);
        document.Signer.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}", ReadErrorKind.MissingMember, 1, "names")]
    [InlineData("{'names':null}", ReadErrorKind.MissingMember, 13, "names")]
    [InlineData("{'names':'x'}", ReadErrorKind.WrongType, 9, "names")]
    [InlineData("[]", ReadErrorKind.WrongType, 0, null)]
    [InlineData("{'names':{'a':1,'a':2}}", ReadErrorKind.DuplicateMember, 20, "a")]
    public void What_is_no_document_is_an_error_with_its_byte(string text, ReadErrorKind kind, int position, string? member)
    {
        Nip05.TryRead(text.Utf8(), out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ReadError(kind, position, member));
    }
}

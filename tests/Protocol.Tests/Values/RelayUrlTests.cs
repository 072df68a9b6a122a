using CsCheck;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class RelayUrlTests
{
    [Theory]
    [InlineData("wss://relay.example.com", "wss://relay.example.com")]
    [InlineData("wss://relay.example.com/", "wss://relay.example.com")]
    [InlineData("WSS://Relay.EXAMPLE.com:443/", "wss://relay.example.com")]
    [InlineData("ws://relay.example.com:80", "ws://relay.example.com")]
    [InlineData("ws://relay.example.com:443", "ws://relay.example.com:443")]
    [InlineData("wss://relay.example.com:8080/", "wss://relay.example.com:8080")]
    [InlineData("wss://relay.example.com/Path/", "wss://relay.example.com/Path")]
    [InlineData("wss://relay.example.com/a/../b//", "wss://relay.example.com/b")]
    [InlineData("wss://relay.example.com/?key=A/", "wss://relay.example.com?key=A/")]
    [InlineData("wss://relay.example.com/npub1x?a=1&b=2", "wss://relay.example.com/npub1x?a=1&b=2")]
    [InlineData("wss://relay.example.com/@me", "wss://relay.example.com/@me")]
    [InlineData("ws://127.0.0.1:7777", "ws://127.0.0.1:7777")]
    [InlineData("ws://[::1]:7777/", "ws://[::1]:7777")]
    [InlineData("wss://xn--bcher-kva.example/", "wss://xn--bcher-kva.example")]
    public void A_relay_has_one_normal_form(string text, string normal)
    {
        RelayUrl.TryParse(text, out var url).ShouldBeTrue();
        url.ToString().ShouldBe(normal);
        RelayUrl.TryParse(normal, out var again).ShouldBeTrue();
        again.ShouldBe(url);
        url.ToUri().Host.ShouldBe(new Uri(normal).Host);
    }

    [Theory]
    [InlineData("")]
    [InlineData("relay.example.com")]
    [InlineData("https://relay.example.com")]
    [InlineData("wss:relay.example.com")]
    [InlineData("wss:/relay.example.com")]
    [InlineData("wss://")]
    [InlineData("wss:///")]
    [InlineData("wss:///path")]
    [InlineData("wss://:443")]
    [InlineData("wsss://relay.example.com")]
    [InlineData("w://relay.example.com")]
    [InlineData(" wss://relay.example.com")]
    [InlineData("wss://relay.example.com ")]
    [InlineData("wss://relay example.com")]
    [InlineData("wss://relay.example.com\n")]
    [InlineData("wss://me@relay.example.com")]
    [InlineData("wss://me:secret@relay.example.com/")]
    [InlineData("wss://@relay.example.com")]
    [InlineData("wss://relay.example.com#top")]
    [InlineData("wss://relay.example.com:0")]
    [InlineData("wss://relay.example.com:65536")]
    [InlineData("wss://relay.example.com:x")]
    [InlineData("wss://relay.example.com\\path")]
    [InlineData("wss://bücher.example")]
    [InlineData("wss://[::1")]
    [InlineData("wss://[fe80::1%25eth0]")]
    [InlineData("wss://%72elay.example.com")]
    [InlineData("wss://relay.example.com/%")]
    [InlineData("wss://relay.example.com/%2")]
    [InlineData("wss://relay.example.com/%2g")]
    [InlineData("wss://relay.example.com?%")]
    public void What_is_no_address_of_a_relay_is_refused(string text)
    {
        RelayUrl.TryParse(text, out var url).ShouldBeFalse();
        url.ShouldBe(default);
    }

    [Fact]
    public void A_very_long_one_is_refused()
    {
        RelayUrl.TryParse("wss://a.example/" + new string('x', RelayUrl.MaxLength - 16), out _).ShouldBeTrue();
        RelayUrl.TryParse("wss://a.example/" + new string('x', RelayUrl.MaxLength - 15), out _).ShouldBeFalse();
        RelayUrl.TryParse(JsonString.Create("wss://a.example/" + new string('x', RelayUrl.MaxLength)), out _).ShouldBeFalse();
    }

    [Fact]
    public void Every_text_is_judged_without_an_exception_and_a_normal_form_stays_as_it_is()
        => Gen.String[Gen.Char["wsaA.:/@?#[]%0-25eE\\é "], 0, 30].Sample(static rest =>
        {
            if (!RelayUrl.TryParse("wss://" + rest, out var url)) return;
            RelayUrl.TryParse(url.ToString(), out var again).ShouldBeTrue();
            again.ShouldBe(url);
        }, iter: 20_000);

    [Fact]
    public void Its_parts_are_known()
    {
        RelayUrl.TryParse("wss://A.example/x", out var secure).ShouldBeTrue();
        (secure.Host, secure.Port, secure.IsSecure).ShouldBe(("a.example", 443, true));
        RelayUrl.TryParse("ws://a.example:81", out var plain).ShouldBeTrue();
        (plain.Host, plain.Port, plain.IsSecure).ShouldBe(("a.example", 81, false));
        plain.ShouldNotBe(secure);
        plain.IsSameHost(secure).ShouldBeTrue();
    }

    [Fact]
    public void The_default_is_no_relay()
    {
        RelayUrl none = default;
        none.ToString().ShouldBeEmpty();
        none.Host.ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => none.ToUri());
    }
}

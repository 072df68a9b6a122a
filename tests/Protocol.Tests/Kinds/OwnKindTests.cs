using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

public sealed class OwnKindTests
{
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    private static readonly string[][] Least = [["d", "x"], ["n", "1"], ["mode", "dark"]];

    private static readonly Gen<string> Text = Gen.String[Gen.Char[' ', '퟿'], 0, 8];

    // An optional string that is empty is missing.
    private static readonly Gen<SettingsPath> Path = Gen.Select(Text, Gen.Int.Select(static number => number % 2 == 0 ? number : (int?)null), Gen.Enum<Mode>().Array[0, 3],
        static (first, second, rest) => new SettingsPath(first, second, rest));

    private static readonly Gen<Settings> Any = Gen.Select(
        Gen.Select(Text, Gen.Long, Gen.Enum<Mode>(), Gen.Decimal, Gen.UShort),
        Gen.Select(Gen.Int[0, 9999], Path, Gen.Bool, Text.Where(static text => text.Length > 0), Gen.Int[0, 15]),
        static (first, second) => new Settings(
            first.Item1, first.Item2, first.Item3,
            (second.Item5 & 1) == 0 ? first.Item4 : null,
            (second.Item5 & 2) == 0 ? first.Item5 : null,
            [new Uri($"https://{second.Item1}.example/"), new Uri("urn:x")],
            (second.Item5 & 4) == 0 ? new Dimensions(second.Item1, 1) : null,
            (second.Item5 & 8) == 0 ? second.Item2 : null,
            second.Item3, second.Item3 ? second.Item4 : null, [["other", second.Item4]]));

    [Fact]
    public void Whatever_it_says_comes_back() => Any.Sample(static settings => settings.ShouldComeBack(), iter: 2000);

    [Fact]
    public void Lists_are_equal_by_their_elements()
    {
        var settings = Typed.Read<Settings>("", [.. Least, ["url", "https://a.example/"], ["other", "x"]]);
        var same = settings with { Urls = [.. settings.Urls], Rest = [[.. settings.Rest[0]]] };
        same.ShouldBe(settings);
        same.GetHashCode().ShouldBe(settings.GetHashCode());
        (settings with { Urls = [] }).ShouldNotBe(settings);
        (settings with { Rest = [["other", "?"]] }).ShouldNotBe(settings);
        (settings with { Uncounted = 1 }).ShouldNotBe(settings);
        new SettingsPath("a", 1, [Mode.Dark]).ShouldBe(new SettingsPath("a", 1, [Mode.Dark]));
        new SettingsPath("a", 1, [Mode.Dark]).ShouldNotBe(new SettingsPath("a", 1, [Mode.Bright]));
    }

    [Theory]
    [InlineData("n", "1.5", 1)]
    [InlineData("n", "+1", 1)]
    [InlineData("n", "-0", 1)]
    [InlineData("n", "-", 1)]
    [InlineData("n", "9223372036854775808", 1)]
    [InlineData("n", " 1", 1)]
    [InlineData("price", "1e3", 1)]
    [InlineData("price", "1,5", 1)]
    [InlineData("price", "", 1)]
    [InlineData("port", "65536", 1)]
    [InlineData("port", "-1", 1)]
    [InlineData("mode", "DARK", 1)]
    [InlineData("mode", "0", 1)]
    [InlineData("size", "3", 1)]
    public void A_malformed_value_is_named(string tag, string value, int element)
        => Typed.Error<Settings>("", [[tag, value], .. Least]).ShouldBe(new KindError(KindErrorKind.InvalidValue, tag, element));

    [Theory]
    [InlineData(new[] { "path" }, 1)]
    [InlineData(new[] { "path", "a", "b" }, 2)]
    public void An_element_is_named_by_its_place(string[] tag, int element)
    {
        var error = Typed.Error<Settings>("", [tag, .. Least]);
        error.ShouldBe(new KindError(KindErrorKind.InvalidValue, "path", element));
        error.ToString().ShouldBe($"tag path, element {element}: malformed value");
    }

    [Fact]
    public void Of_a_tag_that_is_expected_once_the_first_counts_and_the_others_are_kept()
    {
        var settings = Typed.Through<Settings>("", [.. Least, ["d", "y"], ["-"], ["-"], ["price", "1.50"], ["price", "x"]]);
        (settings.Identifier, settings.Price, settings.IsProtected).ShouldBe(("x", 1.50m, true));
        settings.Rest.ShouldBe([["d", "y"], ["-"], ["price", "x"]]);
    }

    [Fact]
    public void A_lenient_list_passes_over_what_it_cannot_read()
    {
        var settings = Typed.Through<Settings>("", [.. Least, ["url", "no"], ["url", "https://a.example/"]]);
        settings.Urls.ShouldHaveSingleItem();
        settings.Rest.ShouldBe([["url", "no"]]);
        Typed.Read<Settings>("", [.. Least, ["path", "a", "", "dark", "loud"]]).Path!.Rest.ShouldBe([Mode.Dark]);
    }

    [Fact]
    public void Names_and_values_may_be_escaped_in_the_text()
    {
        Settings.TryRead(new Draft(30078) { RawTags = """[["\u0064","\u0078"],["\u006E","\u0031"],["mode","\u0064ark"],["\u006dode\u0065","x"]]""" }.View(), out var settings, out var error)
            .ShouldBeTrue(error.ToString());
        (settings.Identifier, settings.Number, settings.Rest.Count).ShouldBe(("x", 1, 1));
    }

    [Fact]
    public void A_debugger_shows_what_there_is()
    {
        Display(Typed.Read<Settings>("", [.. Least, ["-"], ["x"]])).ShouldBe("Settings (30078) d: x n: 1 mode: Dark url: 0 - Text:  others: 1");
        Display(new Whisper(default, "secret")).ShouldNotContain("secret");
    }

    [Fact]
    public void Encrypted_text_needs_the_key()
    {
        using var alice = SecretKey.Generate(Randomness);
        using var bob = SecretKey.Generate(Randomness);
        using var key = KeyOf(alice, bob);
        using var wrong = KeyOf(alice, alice);
        var whisper = new Whisper(Engines.Native.PublicKeyOf(bob), "psst \"é\"");
        var signed = Draft.Sign(whisper.ToEvent(new UnixTime(1), key, Randomness), alice);

        signed.ToString().ShouldNotContain("psst");
        whisper.ToString().ShouldBe("Whisper");
        Whisper.TryRead(signed, KeyOf(bob, alice), out var read, out _).ShouldBeTrue();
        read.ShouldBe(whisper);
        Whisper.TryRead(signed, wrong, out read, out var error).ShouldBeFalse();
        error.ShouldBe(new KindError(KindErrorKind.UndecryptableContent, Payload: PayloadError.WrongMac));
        error.ToString().ShouldBe("content: cannot be decrypted (WrongMac)");
        typeof(Whisper).GetInterfaces().ShouldNotContain(typeof(INostrKind<Settings>));
    }

    [Fact]
    public void Encrypted_JSON_may_be_missing()
    {
        using var alice = SecretKey.Generate(Randomness);
        using var key = KeyOf(alice, alice);

        foreach (var vault in new Vault[] { new(new VaultItem("x", 1)), new((VaultItem?)null) })
        {
            Vault.TryRead(Draft.Sign(vault.ToEvent(new UnixTime(1), key, Randomness), alice), key, out var read, out _).ShouldBeTrue();
            read.ShouldBe(vault);
        }
        var text = new UnsignedEvent { Kind = 1202, CreatedAt = new UnixTime(1), Content = Nip44.Encrypt("[]", key, Randomness) };
        Vault.TryRead(Draft.Sign(text, alice), key, out _, out var error).ShouldBeFalse();
        error.ShouldBe(new KindError(KindErrorKind.InvalidContent));
    }

    private static string Display(object value)
    {
        value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value.ShouldBe("{DebuggerDisplay,nq}");
        return (string)value.GetType().GetProperty("DebuggerDisplay", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(value)!;
    }

    private static ConversationKey KeyOf(SecretKey own, SecretKey other)
        => ConversationKey.TryDerive(Engines.Native, own, Engines.Native.PublicKeyOf(other), out var key) ? key : throw new CryptographicException("no key");
}

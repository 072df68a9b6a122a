namespace NostrToolkit.Protocol.Tests;

/// <summary>Zaps (NIP-57) and files (NIP-94).</summary>
public sealed class ZapTests
{
    private const string Recipient = "04c915daefee38317fa734444acee390a8269fe5810b2241e5e6dd343dfbecc9";
    private const string Note = "9ae37aa68f48645127299e9453eb5d908a0cbb6058ff340d528ed4d37c8994fb";

    // NIP-57's own example.
    [Fact]
    public void A_request_is_read_and_written()
    {
        var request = Typed.Through<ZapRequest>("Zap!",
            ["relays", "wss://nostr-pub.wellorder.com", "wss://anotherrelay.example.com"],
            ["amount", "21000"],
            ["lnurl", "lnurl1dp68gurn8ghj7um5v93kketj9ehx2amn9uh8wetvdskkkmn0wahz7mrww4excup0dajx2mrv92x9xp"],
            ["p", Recipient], ["e", Note], ["k", "1"]);

        request.Relays.Urls.Select(static relay => relay.Host).ShouldBe(["nostr-pub.wellorder.com", "anotherrelay.example.com"]);
        request.Amount.ShouldBe(21000);
        request.Recipient.ToString().ShouldBe(Recipient);
        request.Event.ToString().ShouldBe(Note);
        (request.Address, request.Wallet, request.Message).ShouldBe((null, null, "Zap!"));
    }

    [Theory]
    [InlineData("amount", "-", "amount", 1)]
    [InlineData("amount", "21,000", "amount", 1)]
    [InlineData("amount", "007", "amount", 1)]
    [InlineData("amount", "99999999999999999999", "amount", 1)]
    [InlineData("e", "xyz", "e", 1)]
    [InlineData("a", "30023:x:y", "a", 1)]
    [InlineData("P", "", "P", 1)]
    public void A_value_that_must_be_right_is_named(string tag, string value, string named, int element)
        => Typed.Error<ZapRequest>("", ["relays"], ["p", Recipient], [tag, value]).ShouldBe(new KindError(KindErrorKind.InvalidValue, named, element));

    [Fact]
    public void Addresses_that_are_none_are_passed_over_in_a_list_of_relays()
        => Typed.Read<ZapRequest>("", ["relays", "wss://a.example", "relay", "wss://b.example"], ["p", Recipient]).Relays.Urls.Count.ShouldBe(2);

    // NIP-57's own example, cut short.
    [Fact]
    public void A_receipt_is_read_and_written()
    {
        const string request = """{"pubkey":"97c70a44366a6535c145b333f973ea86dfdc2d7a99da618c40c64705ad98e322","content":"","kind":9734}""";
        var receipt = Typed.Through<ZapReceipt>("",
            ["p", "32e1827635450ebb3c5a7d12c1f8e7b2b514439ac10a67eef3d9fd9c5c68e245"],
            ["P", "97c70a44366a6535c145b333f973ea86dfdc2d7a99da618c40c64705ad98e322"],
            ["e", "3624762a1274dd9636e0c552b53086d70bc88c165bc4dc0f9e836a1eaf86c3b8"],
            ["k", "1"],
            ["bolt11", "lnbc10u1p3unwfusp5"],
            ["description", request],
            ["preimage", "5d006d2cf1e73c7148e7519a4c68adc81642ce0e25a432b2434c99f97344c15f"]);

        receipt.Request.ShouldBe(request);
        receipt.Sender.ToString().ShouldBe("97c70a44366a6535c145b333f973ea86dfdc2d7a99da618c40c64705ad98e322");
        ZapReceipt.Filter.BySender(receipt.Sender!.Value).Tags!.Keys.ShouldBe(['P']);
        ZapReceipt.Filter.ByRecipient(receipt.Recipient).Tags!.Keys.ShouldBe(['p']);
    }

    // Every tag of NIP-94.
    [Fact]
    public void A_file_is_read_and_written()
    {
        var file = Typed.Through<FileMetadata>("a cat",
            ["url", "https://x.example/cat.jpg"], ["m", "image/jpeg"], ["x", Note], ["ox", Recipient], ["size", "123456"], ["dim", "3024x4032"],
            ["magnet", "magnet:?xt=urn:btih:x"], ["i", "x"], ["blurhash", "eVF$^OI:${M{o#*0"], ["thumb", "https://x.example/t.jpg", Recipient],
            ["image", "https://x.example/p.jpg"], ["summary", "s"], ["alt", "a cat"], ["fallback", "https://y.example"], ["fallback", "https://z.example"],
            ["service", "nip96"]);

        file.Dimensions.ShouldBe(new PixelSize(3024, 4032));
        file.Size.ShouldBe(123456);
        file.Thumbnail!.Value.Hash.ToString().ShouldBe(Recipient);
        file.Preview!.Value.Hash.ShouldBeNull();
        file.Fallbacks.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("3024")]
    [InlineData("3024x")]
    [InlineData("x4032")]
    [InlineData("3024x4032x1")]
    [InlineData("-1x1")]
    [InlineData("99999999999x1")]
    [InlineData("1x99999999999")]
    public void A_size_that_is_none_is_passed_over_and_kept(string size)
    {
        var file = Typed.Read<FileMetadata>("", ["url", "u"], ["m", "m"], ["x", Note], ["dim", size]);
        file.Dimensions.ShouldBeNull();
        file.OtherTags.ShouldBe([["dim", size]]);
    }
}

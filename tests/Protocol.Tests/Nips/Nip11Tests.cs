using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip11Tests
{
    private const string Key = "4918eb332a41b71ba9a74b1dc64276cfff592e55107b93baae38af3520e55975";

    [Fact]
    public void The_first_example_of_the_NIP_is_read()
    {
        var wine = Read(Vector.Bytes("nip11-wine.json"));
        wine.Name.ShouldBe("nostr.wine");
        wine.PublicKey.ToString().ShouldBe(Key);
        wine.SupportedNips.ShouldBe([1, 2, 4, 9, 11, 40, 42, 50, 70, 77]);
        wine.TermsOfService.ShouldBe("https://nostr.wine/terms");
        wine.PaymentsUrl.ShouldBe("https://nostr.wine/invoices");
        wine.Fees!.Admission.ShouldBe([new RelayFee(18_888_000, "msats")]);
        wine.Limitation.ShouldBe(new RelayLimitation
        {
            AuthRequired = false, CreatedAtLowerLimit = 94_608_000, CreatedAtUpperLimit = 300, MaxEventTags = 4000, MaxLimit = 1000,
            MaxMessageLength = 524_288, MaxSubidLength = 71, MaxSubscriptions = 50, MinPowDifficulty = 0, PaymentRequired = true,
            RestrictedWrites = true,
        });
        wine.Others.ShouldBeNull();
    }

    [Fact]
    public void The_second_example_of_the_NIP_is_read()
    {
        var land = Read(Vector.Bytes("nip11-land.json"));
        land.Name.ShouldBe("[✨ NFDB] nostr.land");
        land.Fees!.Subscription!.Single().Period.ShouldBe(2_592_000);
        land.Limitation!.DefaultLimit.ShouldBeNull();
    }

    [Theory]
    [InlineData("nip11-wine.json")]
    [InlineData("nip11-land.json")]
    public void What_is_written_means_what_was_read(string file)
        => Nip11.Write(Read(Vector.Bytes(file))).ShouldMean(Vector.Text(file));

    [Fact]
    public void Every_field_of_today_and_of_once_survives_a_round_trip()
    {
        var all = $$$"""
            {"name":"n","description":"d","banner":"b","icon":"i","pubkey":"{{{Key}}}","self":"{{{Key}}}","contact":"c","supported_nips":[1,65535],
            "software":"s","version":"v","terms_of_service":"t","payments_url":"p","limitation":{"max_message_length":1,"max_subscriptions":2,
            "max_limit":3,"max_subid_length":4,"max_event_tags":5,"max_content_length":6,"min_pow_difficulty":7,"auth_required":true,
            "payment_required":false,"restricted_writes":true,"created_at_lower_limit":8,"created_at_upper_limit":9,"default_limit":10,
            "max_filters":11,"min_prefix":12},"fees":{"admission":[{"amount":1,"unit":"msats"}],"subscription":[{"amount":2,"unit":"sats","period":3}],
            "publication":[{"kinds":[4],"amount":100,"unit":"msats"}]},"retention":[{"kinds":[0,1,[5,7]],"time":3600},{"time":0,"count":100}],
            "relay_countries":["CA"],"language_tags":["en","en-419"],"tags":["sfw-only"],"posting_policy":"https://p","privacy_policy":"https://q",
            "nip29":{"subgroups":true}}
            """;
        var read = Read(Encoding.UTF8.GetBytes(all));
        Nip11.Write(read).ShouldMean(all);
        read.Others!.Keys.ShouldBe(["nip29"]);
        read.Retention![0].Kinds.ShouldBe([new KindRange(0, 0), new KindRange(1, 1), new KindRange(5, 7)]);
        new KindRange(5, 7).Contains(6).ShouldBeTrue();
        new KindRange(5, 7).Contains(8).ShouldBeFalse();
    }

    /// <summary>Found in the wild: an npub as key (cameri/nostream#331), empty strings, numbers as strings, arrays of PHP that are empty objects.</summary>
    [Theory]
    [InlineData("'pubkey':'npub1xtscya34g58tk0z605fvr788k263gsu6cy9x0mhnm87echrgufzsevkk5s'")]
    [InlineData("'pubkey':''")]
    [InlineData("'pubkey':'4918EB332A41B71BA9A74B1DC64276CFFF592E55107B93BAAE38AF3520E55975'")]
    [InlineData("'self':5")]
    [InlineData("'icon':null")]
    [InlineData("'icon':''")]
    [InlineData("'icon':{}")]
    [InlineData("'limitation':[]")]
    [InlineData("'limitation':null")]
    [InlineData("'limitation':'none'")]
    [InlineData("'limitation':{'max_limit':null,'auth_required':'maybe','default_limit':'many','max_subid_length':1.5,'max_filters':1e400}")]
    [InlineData("'fees':[]")]
    [InlineData("'fees':{'admission':{'amount':'x'}}")]
    [InlineData("'supported_nips':{}")]
    [InlineData("'retention':'forever'")]
    [InlineData("'retention':[7,[],null]")]
    [InlineData("'name':'the first','icon':7")]
    public void A_field_of_the_wrong_type_does_not_lose_the_document(string field)
    {
        var read = Read($$"""{ {{field}},'version':'1','name':'kept'}""".Utf8());
        read.Name.ShouldBe("kept");
        read.Version.ShouldBe("1");
        read.PublicKey.ShouldBeNull();
        read.Self.ShouldBeNull();
        read.Icon.ShouldBeNull();
        (read.Limitation ?? new RelayLimitation()).ShouldBe(new RelayLimitation());
    }

    [Fact]
    public void Numbers_and_flags_are_read_from_strings_too()
    {
        var read = Read("""
            {'supported_nips':['1',9,'B7',-1,70000,1e1],'limitation':{'max_limit':'500','max_subscriptions':2.0,'auth_required':'true','payment_required':0},
            'tags':'one','fees':{'admission':{'amount':'1000','unit':'msats','kinds':['x',4]}}}
            """.Utf8());
        read.SupportedNips.ShouldBe([1, 9, 10]);
        read.Limitation.ShouldBe(new RelayLimitation { MaxLimit = 500, MaxSubscriptions = 2, AuthRequired = true, PaymentRequired = false });
        read.Tags.ShouldBe(["one"]);
        read.Fees!.Admission!.Single().Amount.ShouldBe(1000);
        read.Fees.Admission![0].Kinds.ShouldBe([new Kind(4)]);
    }

    [Theory]
    [InlineData("", ReadErrorKind.UnexpectedEnd, 0)]
    [InlineData("[]", ReadErrorKind.WrongType, 0)]
    [InlineData("null", ReadErrorKind.WrongType, 0)]
    [InlineData(" 'x'", ReadErrorKind.WrongType, 1)]
    [InlineData("{'name':'x'", ReadErrorKind.UnexpectedEnd, 11)]
    [InlineData("{'name':x}", ReadErrorKind.InvalidJson, 8)]
    [InlineData("{} {}", ReadErrorKind.TrailingText, 3)]
    [InlineData("<html>", ReadErrorKind.InvalidJson, 0)]
    [InlineData("{'name':'\\ud800'}", ReadErrorKind.LoneSurrogate, 9)]
    public void What_is_no_document_is_an_error_with_its_byte(string text, ReadErrorKind kind, int position)
    {
        Nip11.TryRead(text.Utf8(), out var information, out var error).ShouldBeFalse();
        information.ShouldBeNull();
        error.ShouldBe(new ReadError(kind, position));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_an_error_with_their_place()
    {
        Nip11.TryRead((byte[])[.. """{"name":"é"""u8, 0xFF, .. "\"}"u8], out _, out var error).ShouldBeFalse();
        error.ShouldBe(new ReadError(ReadErrorKind.InvalidUtf8, 11));
    }

    [Fact]
    public void A_document_beyond_the_limit_is_not_looked_at()
    {
        var text = Encoding.UTF8.GetBytes("""{"name":"x"}""".PadRight(Nip11.MaxLength + 1));
        Nip11.TryRead(text, out _, out var error).ShouldBeFalse();
        error.Kind.ShouldBe(ReadErrorKind.TooLong);
        Nip11.TryRead(text.AsMemory(0, Nip11.MaxLength), out _, out _).ShouldBeTrue();
    }

    [Fact]
    public void No_prefix_and_no_changed_byte_makes_it_throw()
    {
        var text = Vector.Bytes("nip11-wine.json");
        for (var length = 0; length < text.Length; length++) Nip11.TryRead(text.AsMemory(0, length), out _, out _);
        for (var at = 0; at < text.Length; at++)
            foreach (var value in "\"{}[],:0n\\\u0000é"u8)
            {
                var damaged = (byte[])text.Clone();
                damaged[at] = value;
                Nip11.TryRead(damaged, out _, out _);
            }
    }

    private static RelayInformation Read(byte[] json)
    {
        Nip11.TryRead(json, out var information, out var error).ShouldBeTrue(error.ToString());
        return information!;
    }
}

namespace NostrToolkit.Protocol.Tests;

/// <summary>What is wrong with an entity, and at which character.</summary>
public sealed class Nip19ErrorTests
{
    private static readonly byte[] Special = Entities.Field(0, Entities.Key);
    private static readonly byte[] Author = Entities.Field(2, Entities.Key);
    private static readonly byte[] Kind = Entities.Field(3, 0, 0, 0x75, 0x47);

    [Theory]
    [InlineData("")]
    [InlineData("npub")]
    [InlineData("npub1")]
    [InlineData("npub1qqqqq")]
    [InlineData("3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d")]
    [InlineData(" npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6")]
    [InlineData("npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6\n")]
    [InlineData("nostr:npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6")]
    public void No_entity_at_all(string text) => Entities.Error(text).ShouldNotBe(default);

    [Theory]
    [InlineData("lnurl")]
    [InlineData("npub2")]
    [InlineData("ncryptsec")]
    [InlineData("nostr")]
    public void Another_prefix(string prefix)
        => Entities.Error(SlowBech32.Encode(prefix, Entities.Key)).ShouldBe(new EntityError(EntityErrorKind.UnknownPrefix, 0));

    [Theory]
    [InlineData("npub")]
    [InlineData("nsec")]
    [InlineData("note")]
    public void A_key_of_other_than_32_bytes(string prefix)
    {
        Entities.Error(SlowBech32.Encode(prefix)).ShouldBe(new EntityError(EntityErrorKind.WrongLength, 5));
        Entities.Error(SlowBech32.Encode(prefix, Entities.Key[1..])).ShouldBe(new EntityError(EntityErrorKind.WrongLength, 5 + (31 * 8 / 5)));
        Entities.Error(SlowBech32.Encode(prefix, [.. Entities.Key, 0])).ShouldBe(new EntityError(EntityErrorKind.WrongLength, 5 + (32 * 8 / 5)));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")]
    public void A_secret_key_that_is_none(string hex)
        => Entities.Error(SlowBech32.Encode("nsec", Convert.FromHexString(hex))).ShouldBe(new EntityError(EntityErrorKind.InvalidSecretKey, 5));

    [Fact]
    public void A_field_that_ends_with_the_text()
    {
        Fails("nprofile", EntityErrorKind.TruncatedField, 0, [0]);
        Fails("nprofile", EntityErrorKind.TruncatedField, 0, [0, 32]);
        Fails("nprofile", EntityErrorKind.TruncatedField, 0, Special[..^1]);
        Fails("nprofile", EntityErrorKind.TruncatedField, 34, [.. Special, 1]);
        Fails("nprofile", EntityErrorKind.TruncatedField, 34, [.. Special, 255, 255]);
    }

    [Fact]
    public void A_field_that_must_be_there()
    {
        Fails("nprofile", EntityErrorKind.MissingField, 0, []);
        Fails("nprofile", EntityErrorKind.MissingField, 34, Author);
        Fails("nevent", EntityErrorKind.MissingField, 6, Kind);
        Fails("nrelay", EntityErrorKind.MissingField, 0, []);
        Fails("naddr", EntityErrorKind.MissingField, 40, [.. Author, .. Kind]);
        Fails("naddr", EntityErrorKind.MissingField, 36, [0, 0, .. Author]);
        Fails("naddr", EntityErrorKind.MissingField, 8, [0, 0, .. Kind]);
    }

    [Fact]
    public void A_field_that_is_there_twice()
    {
        Fails("nprofile", EntityErrorKind.DuplicateField, 34, [.. Special, .. Special]);
        Fails("nevent", EntityErrorKind.DuplicateField, 68, [.. Special, .. Author, .. Author]);
        Fails("naddr", EntityErrorKind.DuplicateField, 8, [0, 0, .. Kind, .. Kind]);
        Fails("naddr", EntityErrorKind.DuplicateField, 2, [0, 0, 0, 1, 97]);
    }

    [Fact]
    public void A_field_of_a_wrong_length()
    {
        Fails("nprofile", EntityErrorKind.WrongLength, 0, Entities.Field(0, Entities.Key[1..]));
        Fails("nevent", EntityErrorKind.WrongLength, 0, Entities.Field(0, [.. Entities.Key, 0]));
        Fails("nevent", EntityErrorKind.WrongLength, 34, [.. Special, 2, 0]);
        Fails("nevent", EntityErrorKind.WrongLength, 34, [.. Special, 3, 2, 0, 1]);
        Fails("naddr", EntityErrorKind.WrongLength, 2, [0, 0, 3, 5, 0, 0, 0, 0, 1]);
    }

    [Fact]
    public void A_field_with_a_wrong_value()
    {
        Fails("nevent", EntityErrorKind.KindOutOfRange, 34, [.. Special, 3, 4, 0, 1, 0, 0]);
        Fails("nprofile", EntityErrorKind.InvalidText, 34, [.. Special, .. Entities.Field(1, [.. "wss://é"u8])]);
        Fails("nprofile", EntityErrorKind.InvalidText, 34, [.. Special, .. Entities.Field(1, [.. "wss://a b"u8])]);
        Fails("naddr", EntityErrorKind.InvalidText, 0, Entities.Field(0, 0xED, 0xA0, 0x80));
        Fails("nrelay", EntityErrorKind.InvalidText, 0, Entities.Field(0));
    }

    [Fact]
    public void More_relays_than_anybody_needs()
    {
        var relays = Enumerable.Repeat(Entities.Field(1, [.. "wss://relay.example/of-32-bytes."u8]), 90).SelectMany(static field => field);
        Fails("nprofile", EntityErrorKind.TooManyRelays, 34 * 83, [.. Special, .. relays]);
    }

    [Fact]
    public void Fields_without_a_meaning_are_no_error()
    {
        byte[] unknown = [.. Entities.Field(4, 1), .. Entities.Field(255, 1, 2), .. Entities.Field(200)];
        var profile = Entities.Decode<NostrEntity.Nprofile>(SlowBech32.Encode("nprofile", [.. unknown, .. Special, .. unknown, 2, 1, 0, 3, 0, 1, 0]));
        profile.ShouldBe(new NostrEntity.Nprofile(new PublicKey(Bytes32.From(Entities.Key)), []));
        Entities.Decode<NostrEntity.Nrelay>(SlowBech32.Encode("nrelay", [1, 0, 0, 1, 97, .. unknown])).Url.ShouldBe("a");
    }

    [Fact]
    public void An_error_is_a_phrase_with_its_place()
    {
        new EntityError(EntityErrorKind.WrongChecksum, 57).ToString().ShouldBe("the checksum is wrong (character 57)");
        default(EntityError).ToString().ShouldBe("no error");
        foreach (var kind in Enum.GetValues<EntityErrorKind>()) new EntityError(kind, 0).ToString().ShouldNotContain("unreadable");
    }

    private static void Fails(string prefix, EntityErrorKind kind, int atByte, byte[] data)
        => Entities.Error(SlowBech32.Encode(prefix, data)).ShouldBe(new EntityError(kind, prefix.Length + 1 + (atByte * 8 / 5)));
}

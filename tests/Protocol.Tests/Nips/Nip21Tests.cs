namespace NostrToolkit.Protocol.Tests;

public sealed class Nip21Tests
{
    private const string Key = "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6";

    [Theory]
    [InlineData($"nostr:{Key}")]
    [InlineData($"NOSTR:{Key}")]
    [InlineData("Nostr:NPUB180CVV07TJDRRGPA0J7J7TMNYL2YR6YR7L8J4S3EVF6U64TH6GKWSYJH6W6")]
    public void The_scheme_is_read_in_any_case(string uri) => Nip21.TryDecode(uri, out _, out _).ShouldBeTrue();

    [Theory]
    [InlineData("", EntityErrorKind.MissingScheme, 0)]
    [InlineData(Key, EntityErrorKind.MissingScheme, 0)]
    [InlineData($"web+nostr:{Key}", EntityErrorKind.MissingScheme, 0)]
    [InlineData("nostr:", EntityErrorKind.MissingSeparator, 6)]
    [InlineData("nostr:nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5", EntityErrorKind.SecretInUri, 6)]
    [InlineData("nostr:NSEC1VL029MGPSPEDVA04G90VLTKH6FVH240ZQTV9K0T9AF8935KE9LAQSNLFE5", EntityErrorKind.SecretInUri, 6)]
    [InlineData("nostr:nsec1", EntityErrorKind.SecretInUri, 6)]
    [InlineData($"nostr:{Key}q", EntityErrorKind.WrongChecksum, 6 + 63 + 1 - 6)]
    public void What_is_no_such_URI_is_refused_where_it_is_wrong(string uri, EntityErrorKind kind, int position)
    {
        Nip21.TryDecode(uri, out var entity, out var error).ShouldBeFalse();
        entity.ShouldBeNull();
        error.ShouldBe(new EntityError(kind, position));
    }
}

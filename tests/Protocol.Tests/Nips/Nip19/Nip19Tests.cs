using System.Security.Cryptography;
using CsCheck;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip19Tests
{
    private static readonly Gen<PublicKey> Keys = Gen.Byte.Array[32].Select(static bytes => new PublicKey(Bytes32.From(bytes)));
    private static readonly Gen<Kind> Kinds = Gen.UShort.Select(static number => new Kind(number));
    private static readonly Gen<RelayHints> Hints = Gen.Char['!', '~'].Array[1, 255].Array[0, 10]
        .Select(static urls => RelayHints.Create([.. urls.Select(static url => new string(url))]));

    [Fact]
    public void Keys_and_ids_survive()
        => Keys.Sample(static key =>
        {
            Entities.Decode<NostrEntity.Npub>(Nip19.Encode(key)).PublicKey.ShouldBe(key);
            Entities.Decode<NostrEntity.Note>(Nip19.Encode(new EventId(key.Bytes))).Id.Bytes.ShouldBe(key.Bytes);
        });

    [Fact]
    public void Profiles_survive()
        => Gen.Select(Keys, Hints).Sample(static (key, relays) => Survives(new NostrEntity.Nprofile(key, relays)));

    [Fact]
    public void Events_survive()
        => Gen.Select(Keys, Hints, Keys, Kinds, Gen.Int[0, 3]).Sample(static (id, relays, author, kind, parts) => Survives(
            new NostrEntity.Nevent(new EventId(id.Bytes), relays, (parts & 1) == 0 ? null : author, (parts & 2) == 0 ? null : kind)));

    [Fact]
    public void Addresses_survive()
        => Gen.Select(Gen.Char['\0', '\u07FF'].Array[0, 127], Keys, Kinds, Hints).Sample(static (identifier, author, kind, relays) =>
            Survives(new NostrEntity.Naddr(new string(identifier), author, kind, relays)));

    [Fact]
    public void Secret_keys_survive_and_do_not_print_themselves()
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        var text = new char[Nip19.SecretKeyLength];
        Nip19.EncodeSecretKey(key, text);
        var entity = Entities.Decode<NostrEntity.Nsec>(new string(text));
        using var read = entity.SecretKey;
        read.Bytes.ToArray().ShouldBe(key.Bytes.ToArray());
        $"{entity} {(object)entity}".ShouldBe("nsec(hidden) nsec(hidden)");
        Should.Throw<ArgumentException>(() => Nip19.Encode(entity));
        Should.Throw<ArgumentException>(() => Nip21.Encode(entity));
        Should.Throw<ArgumentException>(() => Nip19.EncodeSecretKey(key, new char[62]));
    }

    [Fact]
    public void Upper_case_is_the_same_entity()
    {
        var entity = new NostrEntity.Nprofile(new PublicKey(Bytes32.From(Entities.Key)), ["wss://relay.example/Path"]);
        Entities.Decode<NostrEntity.Nprofile>(entity.ToString().ToUpperInvariant()).ShouldBe(entity);
        Entities.Error(entity.ToString().Replace("nprofile", "Nprofile", StringComparison.Ordinal)).ShouldBe(new EntityError(EntityErrorKind.MixedCase, 1));
    }

    [Fact]
    public void A_relay_is_read_and_not_written()
    {
        var relay = Entities.Decode<NostrEntity.Nrelay>(SlowBech32.Encode("nrelay", Entities.Field(0, [.. "wss://relay.example"u8])));
        relay.ShouldBe(new NostrEntity.Nrelay("wss://relay.example"));
        relay.ToString().ShouldBe("wss://relay.example");
        Should.Throw<ArgumentException>(() => Nip19.Encode(relay));
    }

    [Fact]
    public void The_largest_entities_fit_5000_characters()
    {
        RelayHints relays = [.. Enumerable.Repeat(new string('r', 253), 10), new string('r', 248)];
        var address = new NostrEntity.Naddr(new string('d', 255), default, 30023, relays);
        address.ToString().Length.ShouldBeInRange(4900, Bech32.MaxLength);
        Survives(address);
        Should.Throw<ArgumentException>(() => RelayHints.Create([.. relays, "r"]));
    }

    [Fact]
    public void What_cannot_be_written_cannot_be_made()
    {
        Should.Throw<ArgumentException>(static () => new NostrEntity.Naddr(new string('é', 128), default, 30023, []));
        Should.Throw<ArgumentException>(static () => new NostrEntity.Naddr("", default, 30023, []) with { Identifier = new string('d', 256) });
        Should.Throw<ArgumentException>(static () => RelayHints.Create([""]));
        Should.Throw<ArgumentException>(static () => RelayHints.Create(["wss://relay.example/ "]));
        Should.Throw<ArgumentException>(static () => RelayHints.Create(["wss://réseau.example"]));
        Should.Throw<ArgumentException>(static () => RelayHints.Create([new string('r', 256)]));
        Should.Throw<ArgumentException>(static () => new NostrEntity.Nrelay(""));
    }

    private static void Survives<T>(T entity)
        where T : NostrEntity
    {
        var text = Nip19.Encode(entity);
        Entities.Decode<T>(text).ShouldBe(entity);
        entity.ToString().ShouldBe(text);
        Entities.Decode<T>(text).GetHashCode().ShouldBe(entity.GetHashCode());
    }
}

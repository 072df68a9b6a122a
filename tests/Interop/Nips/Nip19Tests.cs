using System.Security.Cryptography;
using System.Text.Json;

namespace NostrToolkit.Tests.Interop;

/// <summary>Entities that we write and nostr-tools reads, and the other way round: the same texts.</summary>
public sealed class Nip19Tests
{
    private static readonly PublicKey Key = new(Bytes32.From(SHA256.HashData("a key"u8)));
    private static readonly EventId Id = new(Bytes32.From(SHA256.HashData("an id"u8)));
    private static readonly string[] Relays = ["wss://relay.example", "wss://other.example/path?query"];

    [Fact]
    public async Task Both_write_the_same_keys_and_ids()
    {
        using var secret = SecretKey.Generate(RandomNumberGenerator.Create());
        var nsec = new char[Nip19.SecretKeyLength];
        Nip19.EncodeSecretKey(secret, nsec);
        var tools = new NostrTools();
        tools.Call("nip19", "npubEncode", Key.ToString());
        tools.Call("nip19", "noteEncode", Id.ToString());
        tools.Call("nip19", "nsecEncode", NostrTools.Bytes(secret));
        (await tools.RunAsync()).Select(static text => text.GetString()).ShouldBe([Nip19.Encode(Key), Nip19.Encode(Id), new string(nsec)]);
    }

    [Fact]
    public async Task They_read_what_we_write()
    {
        var tools = new NostrTools();
        tools.Call("nip19", "decode", new NostrEntity.Nprofile(Key, [.. Relays]).ToString());
        tools.Call("nip19", "decode", new NostrEntity.Nevent(Id, [.. Relays], Key, 30023).ToString());
        tools.Call("nip19", "decode", new NostrEntity.Nevent(Id, []).ToString());
        tools.Call("nip19", "decode", new NostrEntity.Naddr("写真 😀", Key, 65535, [.. Relays]).ToString());
        var read = await tools.RunAsync();

        Texts(read[0], "relays").ShouldBe(Relays);
        Text(read[0], "pubkey").ShouldBe(Key.ToString());
        (Text(read[1], "id"), Text(read[1], "author"), Number(read[1], "kind")).ShouldBe((Id.ToString(), Key.ToString(), 30023));
        read[2].GetProperty("data").EnumerateObject().Select(static member => member.Name).ShouldBe(["id", "relays"]);
        (Text(read[3], "identifier"), Text(read[3], "pubkey"), Number(read[3], "kind")).ShouldBe(("写真 😀", Key.ToString(), 65535));
    }

    [Fact]
    public async Task We_read_what_they_write()
    {
        var (key, id) = (Key.ToString(), Id.ToString());
        var tools = new NostrTools();
        tools.Call("nip19", "nprofileEncode", new { pubkey = key, relays = Relays });
        tools.Call("nip19", "neventEncode", new { id, relays = Relays, author = key, kind = 30023 });
        tools.Call("nip19", "neventEncode", new { id });
        tools.Call("nip19", "naddrEncode", new { identifier = "写真 😀", pubkey = key, kind = 65535, relays = Relays });
        tools.Call("nip19", "naddrEncode", new { identifier = "", pubkey = key, kind = 10002 });

        (await tools.RunAsync()).Select(static text => Decode(text.GetString()!)).ShouldBe(
        [
            new NostrEntity.Nprofile(Key, [.. Relays]),
            new NostrEntity.Nevent(Id, [.. Relays], Key, 30023),
            new NostrEntity.Nevent(Id, []),
            new NostrEntity.Naddr("写真 😀", Key, 65535, [.. Relays]),
            new NostrEntity.Naddr("", Key, 10002, []),
        ]);
    }

    private static NostrEntity Decode(string text)
    {
        Nip19.TryDecode(text, out var entity, out var error).ShouldBeTrue(error.ToString());
        return entity;
    }

    private static string? Text(JsonElement read, string member) => read.GetProperty("data").GetProperty(member).GetString();

    private static int Number(JsonElement read, string member) => read.GetProperty("data").GetProperty(member).GetInt32();

    private static IEnumerable<string?> Texts(JsonElement read, string member)
        => read.GetProperty("data").GetProperty(member).EnumerateArray().Select(static value => value.GetString());
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Two people, and what they wrap for each other.</summary>
internal sealed class Wraps : IDisposable
{
    public static readonly UnixTime Now = new(1_700_000_000);

    public ISignatureEngine Engine { get; } = SignatureEngine.Create();

    public RandomNumberGenerator Randomness { get; } = RandomNumberGenerator.Create();

    public TimeProvider Time { get; } = new FrozenTime();

    public SecretKey Alice { get; } = SecretKey.Generate(RandomNumberGenerator.Create());

    public SecretKey Bob { get; } = SecretKey.Generate(RandomNumberGenerator.Create());

    public static JsonElement Vector(string file)
    {
        var assembly = typeof(Wraps).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith(file, StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonDocument.Parse(stream).RootElement;
    }

    public PublicKey KeyOf(SecretKey secret)
    {
        Bytes32 key = default;
        Engine.TryGetPublicKey(secret, key).ShouldBeTrue();
        return new PublicKey(key);
    }

    public VerifiedEvent Verified(string json)
    {
        new EventVerifier(Engine).TryVerify(Samples.View(json), out var verified).ShouldBeTrue();
        return verified;
    }

    public Rumor RumorOf(SecretKey author, string content = "hello", ushort kind = 1, params string[][] tags)
        => Rumor.Create(new UnsignedEvent { Kind = kind, CreatedAt = Now, Content = content, Tags = tags }, KeyOf(author));

    public VerifiedEvent Wrap(Rumor rumor, GiftWrapOptions? options = null)
        => Nip59.Wrap(rumor, Alice, KeyOf(Bob), Engine, Randomness, Time, options);

    /// <summary>A wrap of any text, made by somebody who knows how.</summary>
    public VerifiedEvent WrapOf(string sealJson, ushort kind = 1059, string[][]? tags = null)
    {
        using var once = SecretKey.Generate(Randomness);
        return Sign(once, kind, Encrypt(sealJson, once), tags ?? [["p", KeyOf(Bob).ToString()]]);
    }

    /// <summary>A seal of any text.</summary>
    public VerifiedEvent SealOf(string rumorJson, SecretKey? author = null, ushort kind = 13, string[][]? tags = null)
        => Sign(author ?? Alice, kind, Encrypt(rumorJson, author ?? Alice), tags ?? []);

    public string Encrypt(string text, SecretKey from)
    {
        ConversationKey.TryDerive(Engine, from, KeyOf(Bob), out var key).ShouldBeTrue();
        return Nip44.Encrypt(Encoding.UTF8.GetBytes(text), key, Randomness);
    }

    public VerifiedEvent Sign(SecretKey key, ushort kind, string content, string[][] tags)
        => new UnsignedEvent { Kind = kind, CreatedAt = Now, Content = content, Tags = tags }.Sign(key, Engine, Randomness);

    /// <summary>Bob unwraps.</summary>
    public UnwrapError Unwrap(VerifiedEvent wrap, out Rumor? rumor, int maxPayloadLength = Nip44.DefaultMaxPayloadLength)
    {
        Nip59.TryUnwrap(wrap, Bob, Engine, out rumor, out var error, maxPayloadLength).ShouldBe(rumor is not null);
        (error == default).ShouldBe(rumor is not null);
        return error;
    }

    public void Dispose()
    {
        Alice.Dispose();
        Bob.Dispose();
        Randomness.Dispose();
    }

    private sealed class FrozenTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(Now.Seconds);
    }
}

using System.Security.Cryptography;

namespace NostrToolkit.Relay.Tests;

/// <summary>Signs events for the tests of storage. Alice, Bob and Carol have the keys 1, 2 and 3.</summary>
internal sealed class Author(string secretKey)
{
    private static readonly ISignatureEngine Engine = SignatureEngine.Create();
    private static readonly RandomNumberGenerator Randomness = RandomNumberGenerator.Create();

    private readonly SecretKey _key =
        SecretKey.TryParse(secretKey.PadLeft(64, '0'), out var key) ? key : throw new ArgumentException(secretKey);

    public static Author Alice { get; } = new("1");

    public static Author Bob { get; } = new("2");

    public static Author Carol { get; } = new("3");

    public PublicKey Key
    {
        get
        {
            Bytes32 key = default;
            Engine.TryGetPublicKey(_key, key);
            return new PublicKey(key);
        }
    }

    public VerifiedEvent Event(ushort kind, long createdAt, string content = "", params string[][] tags)
        => new UnsignedEvent { Kind = kind, CreatedAt = new UnixTime(createdAt), Content = content, Tags = tags }
            .Sign(_key, Engine, Randomness);

    public VerifiedEvent Note(long createdAt, params string[][] tags) => Event(1, createdAt, "a note", tags);

    /// <summary>Two events of equal time, the one with the lower id first.</summary>
    public (VerifiedEvent Lower, VerifiedEvent Higher) Pair(ushort kind, long createdAt, params string[][] tags)
    {
        var (one, other) = (Event(kind, createdAt, "one", tags), Event(kind, createdAt, "other", tags));
        return one.Id.CompareTo(other.Id) < 0 ? (one, other) : (other, one);
    }

    /// <summary>The same event, some of its text in another spelling.</summary>
    public static VerifiedEvent Respelled(VerifiedEvent @event, string text, string spelling)
    {
        var json = @event.ToString().Replace(text, spelling, StringComparison.Ordinal);
        EventView.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out var view, out _).ShouldBeTrue();
        new EventVerifier(Engine).Verify(view, out var verified).ShouldBe(EventVerdict.Valid);
        return verified!;
    }
}

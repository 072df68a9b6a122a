using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NostrToolkit;

public static partial class Nip59
{
    /// <summary>Seals a rumor for one recipient, and wraps the seal: what is published. Do this once for each recipient, oneself among them.</summary>
    /// <param name="rumor">What to send.</param>
    /// <param name="author">The author's key.</param>
    /// <param name="recipient">Who is to read it.</param>
    /// <param name="engine">Signs, and finds shared secrets.</param>
    /// <param name="randomness">Gives the key that is used once, nonces, and how far the times are moved.</param>
    /// <param name="time">Tells the time from which they are moved.</param>
    /// <param name="options">How; null: <see cref="GiftWrapOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The rumor names another author, or the recipient's key is on no point of the curve.</exception>
    /// <exception cref="ObjectDisposedException">The author's key has been disposed.</exception>
    /// <exception cref="CryptographicException">A signature does not verify.</exception>
    public static VerifiedEvent Wrap(
        Rumor rumor,
        SecretKey author,
        PublicKey recipient,
        ISignatureEngine engine,
        RandomNumberGenerator randomness,
        TimeProvider time,
        GiftWrapOptions? options = null)
    {
        options ??= GiftWrapOptions.Default;
        var seal = Seal(rumor, author, recipient, engine, randomness, time, options);
        using var once = SecretKey.Generate(randomness);
        string[] to = options.RecipientRelay is { } relay ? ["p", recipient.ToString(), relay] : ["p", recipient.ToString()];
        var draft = new UnsignedEvent
        {
            Kind = options.IsEphemeral ? EphemeralWrapKind : WrapKind,
            CreatedAt = SomeTimeAgo(randomness, time, options),
            Content = Encrypt(seal.Json.Span, once, recipient, engine, randomness),
            Tags = [to, .. ExpirationTags(options)],
        };
        return draft.Sign(once, engine, randomness);
    }

    private static VerifiedEvent Seal(
        Rumor rumor, SecretKey author, PublicKey recipient, ISignatureEngine engine, RandomNumberGenerator randomness, TimeProvider time, GiftWrapOptions options)
    {
        // The recipient would take it for an impersonation.
        if (rumor.PublicKey != engine.PublicKeyOf(author)) throw new ArgumentException("The rumor names another author.", nameof(rumor));
        var draft = new UnsignedEvent
        {
            Kind = SealKind,
            CreatedAt = SomeTimeAgo(randomness, time, options),
            Content = Encrypt(rumor.Json.Span, author, recipient, engine, randomness),
            Tags = [.. ExpirationTags(options)],
        };
        return draft.Sign(author, engine, randomness);
    }

    private static string Encrypt(ReadOnlySpan<byte> json, SecretKey from, PublicKey to, IKeyAgreement engine, RandomNumberGenerator randomness)
    {
        if (!ConversationKey.TryDerive(engine, from, to, out var key)) throw new ArgumentException("The recipient's key is on no point of the curve.", nameof(to));
        using (key) return Nip44.Encrypt(json, key, randomness);
    }

    private static IEnumerable<IReadOnlyList<string>> ExpirationTags(GiftWrapOptions options) =>
        options.Expiration is { } expiration ? [["expiration", expiration.Seconds.ToString(CultureInfo.InvariantCulture)]] : [];

    // Of 64 bits, so that no second is likelier than another by more than 10^-14.
    private static UnixTime SomeTimeAgo(RandomNumberGenerator randomness, TimeProvider time, GiftWrapOptions options)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        randomness.GetBytes(bytes);
        var age = BinaryPrimitives.ReadUInt64LittleEndian(bytes) % ((ulong)options.MaxAge.TotalSeconds + 1);
        return new UnixTime(Math.Max(0, UnixTime.Now(time).Seconds - (long)age));
    }
}

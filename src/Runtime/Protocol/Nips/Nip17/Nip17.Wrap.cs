using System.Security.Cryptography;

namespace NostrToolkit;

public static partial class Nip17
{
    /// <summary>Wraps a message for each recipient and for its author: as many events, each for the relays of the one it names.</summary>
    /// <param name="item">The message.</param>
    /// <param name="author">Its author's key.</param>
    /// <param name="engine">Signs, and finds shared secrets.</param>
    /// <param name="randomness">Gives keys that are used once, nonces, and how far the times are moved.</param>
    /// <param name="time">Tells the time from which they are moved.</param>
    /// <param name="options">How; null: <see cref="GiftWrapOptions.Default"/>. The recipients' relays come from the message.</param>
    /// <returns>The recipients in their order, each once, then the author.</returns>
    /// <exception cref="ArgumentException">There is no recipient, or a recipient's key is on no point of the curve.</exception>
    /// <exception cref="ObjectDisposedException">The author's key has been disposed.</exception>
    /// <exception cref="CryptographicException">A signature does not verify.</exception>
    public static IReadOnlyList<(PublicKey Recipient, VerifiedEvent Wrap)> WrapForAll(
        ChatItem item,
        SecretKey author,
        ISignatureEngine engine,
        RandomNumberGenerator randomness,
        TimeProvider time,
        GiftWrapOptions? options = null)
    {
        var own = engine.PublicKeyOf(author);
        var rumor = item.ToRumor(own);
        var members = item.Recipients.Append(new ChatRecipient(own, options?.RecipientRelay)).DistinctBy(static member => member.PublicKey);
        return
        [
            .. members.Select(member => (member.PublicKey, Nip59.Wrap(
                rumor, author, member.PublicKey, engine, randomness, time, (options ?? GiftWrapOptions.Default) with { RecipientRelay = member.Relay }))),
        ];
    }
}

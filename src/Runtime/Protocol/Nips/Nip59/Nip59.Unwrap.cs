using System.Diagnostics.CodeAnalysis;
using NostrToolkit.Wire;

namespace NostrToolkit;

public static partial class Nip59
{
    /// <summary>
    /// Unwraps what somebody sent, with all that NIP-59 and NIP-17 check: kinds, the <c>p</c> tag, the seal's id and signature, the rumor's id,
    /// that it is unsigned, and that its author is the one who sealed it.
    /// </summary>
    /// <param name="wrap">The wrap, its own signature verified.</param>
    /// <param name="recipient">The recipient's key.</param>
    /// <param name="engine">Verifies, and finds shared secrets.</param>
    /// <param name="rumor">What was sent, by the author it names.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    /// <param name="maxPayloadLength">The longest content that is decrypted, in characters.</param>
    /// <exception cref="ObjectDisposedException">The key has been disposed.</exception>
    public static bool TryUnwrap(
        VerifiedEvent wrap,
        SecretKey recipient,
        ISignatureEngine engine,
        [NotNullWhen(true)] out Rumor? rumor,
        out UnwrapError error,
        int maxPayloadLength = Nip44.DefaultMaxPayloadLength)
    {
        rumor = null;
        error = CheckWrap(wrap, recipient, engine);
        if (error.Kind != UnwrapErrorKind.None) return false;

        if (!TryDecrypt(wrap.View, recipient, engine, maxPayloadLength, out var json, out var payloadError))
            error = new UnwrapError(UnwrapErrorKind.UndecryptableWrap, payloadError);
        else if ((error = ReadSeal(json, engine, out var seal)).Kind != UnwrapErrorKind.None) return false;
        else if (!TryDecrypt(seal, recipient, engine, maxPayloadLength, out json, out payloadError))
            error = new UnwrapError(UnwrapErrorKind.UndecryptableSeal, payloadError);
        else if (Rumor.TryRead(json, out var read, out error))
        {
            if (read.PublicKey == seal.PublicKey) rumor = read;
            else error = new UnwrapError(UnwrapErrorKind.Impersonation);
        }

        return rumor is not null;
    }

    private static UnwrapError CheckWrap(VerifiedEvent wrap, SecretKey recipient, ISignatureSigner signer)
    {
        if (!IsWrap(wrap.Kind)) return new UnwrapError(UnwrapErrorKind.NotGiftWrap);
        return wrap.Tags.Mentions(signer.PublicKeyOf(recipient)) ? default : new UnwrapError(UnwrapErrorKind.NotForRecipient);
    }

    private static UnwrapError ReadSeal(byte[] json, ISignatureVerifier signatures, out EventView seal)
    {
        if (!EventView.TryRead(json, out seal, out var error)) return new UnwrapError(UnwrapErrorKind.UnreadableSeal, Read: error);
        if (seal.Kind != SealKind) return new UnwrapError(UnwrapErrorKind.NotSeal);
        foreach (var tag in seal.Tags)
            if (!tag.Name.TextEquals("expiration"u8)) return new UnwrapError(UnwrapErrorKind.SealWithTags);
        return new EventVerifier(signatures).TryVerify(seal, out _) ? default : new UnwrapError(UnwrapErrorKind.ForgedSeal);
    }

    private static bool TryDecrypt(
        in EventView sealedEvent, SecretKey recipient, IKeyAgreement engine, int maxPayloadLength, [NotNullWhen(true)] out byte[]? json, out PayloadError error)
    {
        json = null;
        error = PayloadError.WrongMac;
        // A signature that verifies has a key on the curve; nothing else is authentic.
        if (!ConversationKey.TryDerive(engine, recipient, sealedEvent.PublicKey, out var key)) return false;
        using (key) return Nip44.TryDecrypt(PayloadOf(sealedEvent.Content), key, out json, out error, maxPayloadLength);
    }

    // Base64 has slashes, and some escape them.
    private static ReadOnlySpan<byte> PayloadOf(in JsonString content)
    {
        if (content.Escapes == JsonEscapes.None) return content.Raw.Span;
        var decoded = new byte[content.Raw.Length];
        return decoded.AsSpan(0, content.Unescape(decoded));
    }
}

using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Why a gift wrap (NIP-59) could not be unwrapped.</summary>
/// <param name="Kind">What was wrong.</param>
/// <param name="Payload">What was wrong with the encrypted content, where that is the reason.</param>
/// <param name="Read">What was wrong with the decrypted text, where that is the reason.</param>
public readonly record struct UnwrapError(UnwrapErrorKind Kind, PayloadError Payload = default, ReadError Read = default)
{
    /// <summary>A phrase such as <c>UndecryptableSeal (WrongMac)</c>; never a part of the text.</summary>
    public override string ToString() => (Payload, Read.Kind) switch
    {
        (not PayloadError.None, _) => $"{Kind} ({Payload})",
        (_, not ReadErrorKind.None) => $"{Kind} ({Read})",
        _ => Kind.ToString(),
    };
}

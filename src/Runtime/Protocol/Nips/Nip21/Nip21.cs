using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>NIP-21: <c>nostr:</c> URIs, a scheme and an entity of NIP-19. A secret key is never one.</summary>
public static class Nip21
{
    /// <summary>What every URI begins with, in any case (RFC 3986 §3.1).</summary>
    public const string Scheme = "nostr:";

    /// <summary>Reads a URI.</summary>
    /// <param name="uri">The URI, nothing before or after it.</param>
    /// <param name="entity">What it stands for, never an <see cref="NostrEntity.Nsec"/>.</param>
    /// <param name="error">What is wrong, if the result is false.</param>
    public static bool TryDecode(ReadOnlySpan<char> uri, [NotNullWhen(true)] out NostrEntity? entity, out EntityError error)
    {
        entity = null;
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Fail(EntityErrorKind.MissingScheme, 0, out error);
        var text = uri[Scheme.Length..];
        if (text.StartsWith("nsec1", StringComparison.OrdinalIgnoreCase)) return Fail(EntityErrorKind.SecretInUri, Scheme.Length, out error);
        if (Nip19.TryDecode(text, out entity, out error)) return true;
        error = error with { Position = error.Position + Scheme.Length };
        return false;
    }

    /// <summary>The URI of an entity.</summary>
    /// <exception cref="ArgumentException">It is an <c>nsec</c> or an <c>nrelay</c>.</exception>
    public static string Encode(NostrEntity entity) => string.Concat(Scheme, Nip19.Encode(entity));

    private static bool Fail(EntityErrorKind kind, int position, out EntityError error)
    {
        error = new EntityError(kind, position);
        return false;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace NostrToolkit;

/// <summary>Makes entities of a prefix and decoded bytes.</summary>
internal static class EntityReader
{
    private const int KeyLength = 32;

    public static bool TryRead(
        ReadOnlySpan<char> prefix, ReadOnlySpan<byte> data, [NotNullWhen(true)] out NostrEntity? entity, out EntityError error)
    {
        Span<char> lower = stackalloc char[prefix.Length];
        prefix.ToLowerInvariant(lower);
        error = default;
        entity = lower switch
        {
            "npub" => ReadKey(prefix, data, ref error) is { } key ? new NostrEntity.Npub(new PublicKey(key)) : null,
            "note" => ReadKey(prefix, data, ref error) is { } id ? new NostrEntity.Note(new EventId(id)) : null,
            "nsec" => ReadSecretKey(prefix, data, ref error),
            "nprofile" or "nevent" or "naddr" or "nrelay" => ReadFields(lower, data, ref error),
            _ => Fail(EntityErrorKind.UnknownPrefix, 0, ref error),
        };
        return entity is not null;
    }

    private static Bytes32? ReadKey(ReadOnlySpan<char> prefix, ReadOnlySpan<byte> data, ref EntityError error)
    {
        if (data.Length == KeyLength) return Bytes32.From(data);
        Fail(EntityErrorKind.WrongLength, Bech32.PositionOf(Math.Min(data.Length, KeyLength), prefix.Length), ref error);
        return null;
    }

    private static NostrEntity? ReadSecretKey(ReadOnlySpan<char> prefix, ReadOnlySpan<byte> data, ref EntityError error)
    {
        if (data.Length != KeyLength)
            return Fail(EntityErrorKind.WrongLength, Bech32.PositionOf(Math.Min(data.Length, KeyLength), prefix.Length), ref error);
        return SecretKey.TryCreate(data, out var key)
            ? new NostrEntity.Nsec(key)
            : Fail(EntityErrorKind.InvalidSecretKey, Bech32.PositionOf(0, prefix.Length), ref error);
    }

    private static NostrEntity? ReadFields(ReadOnlySpan<char> prefix, ReadOnlySpan<byte> data, ref EntityError error)
    {
        var fields = new EntityFields(prefix, data);
        NostrEntity? entity = fields.TryRead() ? fields.ToEntity() : null;
        if (entity is null) error = fields.Error;
        return entity;
    }

    private static NostrEntity? Fail(EntityErrorKind kind, int position, ref EntityError error)
    {
        error = new EntityError(kind, position);
        return null;
    }
}

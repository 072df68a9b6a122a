using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace NostrToolkit;

/// <summary>Reads a list of fields (TLV) as one of the entities that are made of it.</summary>
internal ref struct EntityFields(ReadOnlySpan<char> prefix, ReadOnlySpan<byte> data)
{
    private const int KeyLength = 32;

    private readonly ReadOnlySpan<char> _prefix = prefix;
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly bool _isAddress = prefix is "naddr";
    private readonly bool _isRelay = prefix is "nrelay";
    private readonly bool _hasAuthorAndKind = prefix is "naddr" or "nevent";

    private ReadOnlySpan<byte> _special;
    private bool _hasSpecial;
    private PublicKey? _author;
    private Kind? _kind;
    private List<string>? _relays;
    private int _relayBytes;

    public EntityError Error { get; private set; }

    /// <summary>Reads the fields in any order.</summary>
    public bool TryRead()
    {
        for (var at = 0; at < _data.Length;)
        {
            var (type, start) = (_data[at], at + 2);
            if (start > _data.Length || start + _data[at + 1] > _data.Length) return Fail(EntityErrorKind.TruncatedField, at);
            var value = _data.Slice(start, _data[at + 1]);
            var isRead = type switch
            {
                EntityField.Special => ReadSpecial(value, at),
                EntityField.Relay when !_isRelay => ReadRelay(value, at),
                EntityField.Author when _hasAuthorAndKind => ReadAuthor(value, at),
                EntityField.Kind when _hasAuthorAndKind => ReadKind(value, at),
                _ => true,
            };
            if (!isRead) return false;
            at = start + value.Length;
        }

        var isComplete = _hasSpecial && (!_isAddress || (_author is not null && _kind is not null));
        return isComplete || Fail(EntityErrorKind.MissingField, _data.Length);
    }

    /// <summary>The entity, after <see cref="TryRead"/>.</summary>
    public readonly NostrEntity ToEntity()
    {
        RelayHints relays = [.. _relays ?? []];
        return _prefix switch
        {
            "nprofile" => new NostrEntity.Nprofile(new PublicKey(Bytes32.From(_special)), relays),
            "nevent" => new NostrEntity.Nevent(new EventId(Bytes32.From(_special)), relays, _author, _kind),
            "nrelay" => new NostrEntity.Nrelay(Encoding.ASCII.GetString(_special)),
            _ => new NostrEntity.Naddr(Encoding.UTF8.GetString(_special), _author!.Value, _kind!.Value, relays),
        };
    }

    private bool ReadSpecial(ReadOnlySpan<byte> value, int at)
    {
        if (_hasSpecial) return Fail(EntityErrorKind.DuplicateField, at);
        _special = value;
        _hasSpecial = true;
        if (_isAddress) return Utf8.IsValid(value) || Fail(EntityErrorKind.InvalidText, at);
        if (_isRelay) return IsUrl(value) || Fail(EntityErrorKind.InvalidText, at);
        return value.Length == KeyLength || Fail(EntityErrorKind.WrongLength, at);
    }

    private bool ReadRelay(ReadOnlySpan<byte> value, int at)
    {
        // Some clients write one for want of a hint.
        if (value.IsEmpty) return true;
        if (!IsUrl(value)) return Fail(EntityErrorKind.InvalidText, at);
        _relayBytes += value.Length + 2;
        if (_relayBytes > RelayHints.MaxBytes) return Fail(EntityErrorKind.TooManyRelays, at);
        (_relays ??= []).Add(Encoding.ASCII.GetString(value));
        return true;
    }

    private bool ReadAuthor(ReadOnlySpan<byte> value, int at)
    {
        if (_author is not null) return Fail(EntityErrorKind.DuplicateField, at);
        if (value.Length != KeyLength) return Fail(EntityErrorKind.WrongLength, at);
        _author = new PublicKey(Bytes32.From(value));
        return true;
    }

    private bool ReadKind(ReadOnlySpan<byte> value, int at)
    {
        if (_kind is not null) return Fail(EntityErrorKind.DuplicateField, at);
        if (value.Length != sizeof(uint)) return Fail(EntityErrorKind.WrongLength, at);
        var number = BinaryPrimitives.ReadUInt32BigEndian(value);
        if (number > ushort.MaxValue) return Fail(EntityErrorKind.KindOutOfRange, at);
        _kind = new Kind((ushort)number);
        return true;
    }

    private static bool IsUrl(ReadOnlySpan<byte> value) => !value.IsEmpty && !value.ContainsAnyExceptInRange((byte)'!', (byte)'~');

    private bool Fail(EntityErrorKind kind, int byteOffset)
    {
        Error = new EntityError(kind, Bech32.PositionOf(byteOffset, _prefix.Length));
        return false;
    }
}

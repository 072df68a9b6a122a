using System.Buffers.Binary;
using System.Text;

namespace NostrToolkit;

/// <summary>Writes the entities that are lists of fields: the special one first, then relays, author and kind.</summary>
internal ref struct EntityWriter(Span<byte> fields)
{
    // Relays, the longest identifier, an author and a kind; each field has two bytes before it.
    private const int MaxBytes = RelayHints.MaxBytes + 257 + 34 + 6;

    private readonly Span<byte> _fields = fields;
    private int _length;

    public static string Encode(NostrEntity.Nprofile profile)
    {
        var writer = new EntityWriter(stackalloc byte[MaxBytes]);
        writer.Add(EntityField.Special, profile.PublicKey.Bytes);
        writer.Add(profile.Relays);
        return writer.End("nprofile");
    }

    public static string Encode(NostrEntity.Nevent pointer)
    {
        var writer = new EntityWriter(stackalloc byte[MaxBytes]);
        writer.Add(EntityField.Special, pointer.Id.Bytes);
        writer.Add(pointer.Relays);
        if (pointer.Author is { } author) writer.Add(EntityField.Author, author.Bytes);
        if (pointer.Kind is { } kind) writer.Add(kind);
        return writer.End("nevent");
    }

    public static string Encode(NostrEntity.Naddr address)
    {
        var writer = new EntityWriter(stackalloc byte[MaxBytes]);
        writer.Add(EntityField.Special, address.Identifier);
        writer.Add(address.Relays);
        writer.Add(EntityField.Author, address.Author.Bytes);
        writer.Add(address.Kind);
        return writer.End("naddr");
    }

    private void Add(byte type, Bytes32 value) => value.CopyTo(Begin(type, 32));

    private void Add(Kind kind) => BinaryPrimitives.WriteUInt32BigEndian(Begin(EntityField.Kind, sizeof(uint)), kind.Number);

    private void Add(byte type, string text) => Encoding.UTF8.GetBytes(text, Begin(type, Encoding.UTF8.GetByteCount(text)));

    private void Add(RelayHints relays)
    {
        foreach (var url in relays) Add(EntityField.Relay, url);
    }

    private Span<byte> Begin(byte type, int length)
    {
        _fields[_length] = type;
        _fields[_length + 1] = (byte)length;
        var value = _fields.Slice(_length + 2, length);
        _length += length + 2;
        return value;
    }

    private readonly string End(string prefix) => Bech32.Encode(prefix, _fields[.._length]);
}

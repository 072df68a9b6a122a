using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// A view of one negentropy message inside a NEG-OPEN or NEG-MSG (NIP-77): an even number of lowercase hex digits, decoded
/// on demand. Its bytes are for <c>Nip77</c> to read. Equality is by the spelling.
/// </summary>
public readonly struct NegentropyPayload : IEquatable<NegentropyPayload>, IJsonValue<NegentropyPayload>
{
    /// <summary>
    /// The most bytes that are read, 512 KiB: their digits fill the 1 MiB that a client takes, and a frame of the reference
    /// implementation's relay has 60,000 bytes.
    /// </summary>
    public const int MaxByteCount = 512 * 1024;

    private readonly JsonString _digits;

    private NegentropyPayload(JsonString digits, int byteCount)
    {
        _digits = digits;
        ByteCount = byteCount;
    }

    /// <summary>The length of the decoded message: 1 (its version) to <see cref="MaxByteCount"/>.</summary>
    public int ByteCount { get; }

    /// <summary>Writes a message of one's own. Allocates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is empty, or longer than anybody reads.</exception>
    public static NegentropyPayload Create(ReadOnlySpan<byte> message)
    {
        ArgumentOutOfRangeException.ThrowIfZero(message.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, MaxByteCount);
        var digits = new byte[message.Length * 2];
        Hex.Encode(message, digits);
        return new NegentropyPayload(new JsonString(digits, JsonEscapes.None), message.Length);
    }

    /// <inheritdoc/>
    public static bool TryRead<TCursor>(ref TCursor cursor, out NegentropyPayload value)
        where TCursor : struct, IJsonCursor, allows ref struct
    {
        value = default;
        if (!cursor.ReadString(out var digits)) return false;
        var count = HexDigits.Count(digits);
        if (count is < 2 or > MaxByteCount * 2 || count % 2 != 0) return cursor.Fail(ReadErrorKind.InvalidValue);
        value = new NegentropyPayload(digits, count / 2);
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The payload is <see langword="default"/>: a message has one byte or more.</exception>
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IJsonSink, allows ref struct
    {
        if (ByteCount == 0) throw new InvalidOperationException("A negentropy message has one byte or more; this payload was never filled.");
        _digits.WriteTo(ref sink);
    }

    /// <summary>Decodes the message. Allocates nothing.</summary>
    /// <param name="destination">Receives <see cref="ByteCount"/> bytes; may be longer.</param>
    /// <returns><see langword="false"/> if it is shorter.</returns>
    public bool TryCopyTo(Span<byte> destination)
        => destination.Length >= ByteCount && HexDigits.TryDecode(_digits, destination[..ByteCount]);

    /// <summary>The decoded message. Allocates.</summary>
    public byte[] ToArray()
    {
        var message = new byte[ByteCount];
        TryCopyTo(message);
        return message;
    }

    /// <inheritdoc/>
    public bool Equals(NegentropyPayload other) => _digits == other._digits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NegentropyPayload other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _digits.GetHashCode();
}

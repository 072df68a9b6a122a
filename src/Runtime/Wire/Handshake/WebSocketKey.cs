using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit.Wire;

/// <summary>
/// The client's key and the server's answer to it, by which each side sees that the other speaks WebSocket: RFC 6455 sections 1.3, 4.1
/// and 4.2.2. SHA-1 is what the RFC prescribes; nothing secret depends on it.
/// </summary>
public static class WebSocketKey
{
    /// <summary>The random bytes in a key: 16.</summary>
    public const int NonceSize = 16;

    /// <summary>The length of a key in characters: 24.</summary>
    public const int Size = 24;

    /// <summary>The length of the answer in characters: 28.</summary>
    public const int AcceptSize = 28;

    private static ReadOnlySpan<byte> Guid => "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"u8;

    /// <summary>True for a Sec-WebSocket-Key: 16 bytes in Base64.</summary>
    public static bool IsValid(ReadOnlySpan<byte> key)
    {
        Span<byte> nonce = stackalloc byte[NonceSize];
        return key.Length == Size
            && Base64.DecodeFromUtf8(key, nonce, out _, out var written) == OperationStatus.Done
            && written == NonceSize;
    }

    /// <inheritdoc cref="IsValid(ReadOnlySpan{byte})"/>
    public static bool IsValid(ReadOnlySpan<char> key)
    {
        Span<byte> bytes = stackalloc byte[Size];
        return key.Length == Size && Ascii.FromUtf16(key, bytes, out _) == OperationStatus.Done && IsValid(bytes);
    }

    /// <summary>Writes the key of 16 random bytes.</summary>
    /// <param name="nonce">Exactly <see cref="NonceSize"/> bytes, unpredictable and fresh for every connection.</param>
    /// <param name="destination">Room for <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException">Another number of bytes, or no room.</exception>
    public static void Write(ReadOnlySpan<byte> nonce, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(nonce.Length, NonceSize, nameof(nonce));
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, Size, nameof(destination));
        Base64.EncodeToUtf8(nonce, destination, out _, out _);
    }

    /// <summary>Writes the Sec-WebSocket-Accept that answers <paramref name="key"/>.</summary>
    /// <param name="key">A valid key.</param>
    /// <param name="destination">Room for <see cref="AcceptSize"/> bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> does not have the length of a key, or no room.</exception>
    public static void Accept(ReadOnlySpan<byte> key, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Size, nameof(key));
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, AcceptSize, nameof(destination));
        Span<byte> joined = stackalloc byte[Size + Guid.Length];
        key.CopyTo(joined);
        Guid.CopyTo(joined[Size..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(joined, hash);
        Base64.EncodeToUtf8(hash, destination, out _, out _);
    }

    /// <summary>The Sec-WebSocket-Accept that answers <paramref name="key"/>.</summary>
    /// <param name="key">A valid key.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is not 24 ASCII characters.</exception>
    public static string Accept(ReadOnlySpan<char> key)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Span<byte> accept = stackalloc byte[AcceptSize];
        if (key.Length != Size || Ascii.FromUtf16(key, bytes, out _) != OperationStatus.Done)
            throw new ArgumentException("Not a Sec-WebSocket-Key.", nameof(key));
        Accept(bytes, accept);
        return Encoding.ASCII.GetString(accept);
    }
}

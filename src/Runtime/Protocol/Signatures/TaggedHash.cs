using System.Security.Cryptography;
using System.Text;

namespace NostrToolkit;

/// <summary>BIP-340's hash of a tag: SHA256(SHA256(tag) || SHA256(tag) || data).</summary>
internal sealed class TaggedHash
{
    private const int MaximumOnStack = 256;

    private readonly byte[] _prefix;

    public TaggedHash(string tag)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(tag));
        _prefix = [.. hash, .. hash];
    }

    /// <summary>Hashes the concatenation of the parts; the copy it makes of them is cleared, because a part may be secret.</summary>
    public void Compute(
        Span<byte> destination, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second = default, ReadOnlySpan<byte> third = default)
    {
        var length = _prefix.Length + first.Length + second.Length + third.Length;
        var input = length <= MaximumOnStack ? stackalloc byte[length] : new byte[length];
        _prefix.CopyTo(input);
        var rest = input[_prefix.Length..];
        first.CopyTo(rest);
        second.CopyTo(rest[first.Length..]);
        third.CopyTo(rest[(first.Length + second.Length)..]);

        SHA256.HashData(input, destination);
        CryptographicOperations.ZeroMemory(input);
    }
}

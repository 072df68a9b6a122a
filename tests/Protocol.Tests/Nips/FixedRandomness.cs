using System.Security.Cryptography;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A generator that gives what a vector asks for, once and in order.</summary>
internal sealed class FixedRandomness(params byte[] bytes) : RandomNumberGenerator
{
    private int _at;

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        bytes.AsSpan(_at, data.Length).CopyTo(data);
        _at += data.Length;
    }
}

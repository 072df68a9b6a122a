using System.Security.Cryptography;

namespace NostrToolkit.Tests.Connections;

/// <summary>1, 2, 3, ...: randomness that a test can foretell.</summary>
internal sealed class CountingRandomness : RandomNumberGenerator
{
    private byte _last;

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        foreach (ref var next in data) next = ++_last;
    }
}

namespace NostrToolkit.Protocol.Tests;

/// <summary>An engine that does what a test wants when it is asked.</summary>
internal sealed class StandInEngine(Func<bool> verify) : ISignatureVerifier
{
    public string Name => "stand-in";

    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey) => verify();
}

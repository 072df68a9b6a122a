using System.Runtime.InteropServices;

namespace NostrToolkit;

/// <summary><c>secp256k1_schnorrsig_extraparams</c>: BIP-340's own nonce function with 32 bytes of auxiliary randomness.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Secp256k1SigningParameters(byte* auxiliaryRandomness)
{
    private readonly uint _magic = BitConverter.ToUInt32([0xDA, 0x6F, 0xB3, 0x8C]);
    private readonly nint _defaultNonceFunction;
    private readonly byte* _auxiliaryRandomness = auxiliaryRandomness;
}

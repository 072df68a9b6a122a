namespace NostrToolkit.Protocol.Tests;

/// <summary>scrypt with the parameters of NIP-49.</summary>
public sealed class KeyPasswordTests
{
    [Fact]
    public void The_scrypt_example_of_RFC_7914()
    {
        // Section 12: N = 16384, r = 8, p = 1; the first 32 of its 64 bytes.
        var key = KeyPassword.Derive([.. "pleaseletmein"u8], "SodiumChloride"u8, 14);
        Convert.ToHexStringLower(key).ShouldBe("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
    }
}

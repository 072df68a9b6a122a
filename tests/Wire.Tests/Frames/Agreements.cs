namespace NostrToolkit.Wire.Tests;

/// <summary>What handshakes may agree on, the same for both directions.</summary>
internal static class Agreements
{
    public static DeflateAgreement NoTakeover { get; } = Of(takeover: false);

    public static DeflateAgreement Takeover { get; } = Of(takeover: true);

    public static DeflateAgreement Of(bool takeover, int windowBits = 15, DeflateOptions? options = null) =>
        new(options ?? new DeflateOptions { Threshold = 0 }, windowBits, takeover, windowBits, takeover);
}

namespace NostrToolkit.Wire.Tests;

/// <summary>A message deflated by ours.</summary>
internal sealed class Deflation
{
    private readonly Lazy<SlowInflater> _parts;

    private Deflation(byte[] payload, byte[] history, int windowBits)
    {
        Payload = payload;
        _parts = new Lazy<SlowInflater>(() => SlowInflater.Of(payload, history, windowBits));
    }

    public byte[] Payload { get; }

    /// <summary>What the payload is made of.</summary>
    public SlowInflater Parts => _parts.Value;

    public static Deflation Of(byte[] message, int windowBits = 15) => Of([], message, windowBits);

    public static Deflation Of(byte[] history, byte[] message, int windowBits = 15) => Of(new Deflater(), history, message, windowBits);

    public static Deflation Of(Deflater deflater, byte[] history, byte[] message, int windowBits)
    {
        var destination = new byte[Deflater.MaxSize(message.Length)];
        destination.AsSpan().Fill(0xFF);
        // Behind the message stands what would make its last matches longer.
        byte[] window = [.. history, .. message, .. message];
        var length = deflater.Deflate(window.AsSpan(0, window.Length - message.Length), history.Length, destination, windowBits);
        return new Deflation(destination[..length], history, windowBits);
    }
}

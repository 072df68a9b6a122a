namespace NostrToolkit.Wire.Tests;

public sealed class DeflaterMemoryTests
{
    public static TheoryData<string, byte[]> Messages { get; } = new()
    {
        { "nothing", [] },
        { "in the fixed codes", [.. "a few letters"u8] },
        { "in codes of its own", Payloads.Event(new Random(1), 2000) },
        { "stored", Payloads.Noise(new Random(1), 3000) },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Deflating_allocates_nothing(string name, byte[] message)
    {
        var deflater = new Deflater();
        byte[] window = [.. Bytes.Pattern(1000), .. message];
        var destination = new byte[Deflater.MaxSize(message.Length)];
        Allocations.Of(() => deflater.Deflate(message, destination, windowBits: 15)).ShouldBe(0, name);
        Allocations.Of(() => deflater.Deflate(window, historyLength: 1000, destination, windowBits: 12)).ShouldBe(0, name);
    }

    [Fact]
    public void A_deflater_owns_36_kilobytes() =>
        (Allocations.Of(static () => new Deflater()) / 1000).ShouldBeInRange(34_000, 37_500);
}

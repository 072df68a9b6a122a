namespace NostrToolkit.Wire.Tests;

public sealed class DeflaterArgumentTests
{
    private readonly Deflater _deflater = new();

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(int.MaxValue)]
    public void There_are_windows_of_8_to_15_bits(int windowBits) =>
        Should.Throw<ArgumentOutOfRangeException>(() => _deflater.Deflate("a"u8, new byte[100], windowBits)).ParamName
            .ShouldBe("windowBits");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(10_000)]
    public void The_destination_has_room_for_the_longest_result(int length)
    {
        var size = Deflater.MaxSize(length);
        Should.Throw<ArgumentOutOfRangeException>(() => _deflater.Deflate(new byte[length], new byte[size - 1], 15)).ParamName
            .ShouldBe("destination");
        _deflater.Deflate(new byte[length], new byte[size], 15).ShouldBeInRange(1, size);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(int.MinValue)]
    public void History_is_part_of_the_window(int historyLength) =>
        Should.Throw<ArgumentOutOfRangeException>(() => _deflater.Deflate(new byte[10], historyLength, new byte[100], 15)).ParamName
            .ShouldBe("historyLength");

    [Fact]
    public void History_alone_is_an_empty_message()
    {
        var destination = new byte[Deflater.MaxSize(0)];
        _deflater.Deflate(new byte[10], historyLength: 10, destination, 15).ShouldBe(1);
        destination[0].ShouldBe((byte)0);
    }

    [Fact]
    public void A_message_too_long_for_memory_has_no_size() =>
        Should.Throw<OverflowException>(static () => Deflater.MaxSize(int.MaxValue));
}

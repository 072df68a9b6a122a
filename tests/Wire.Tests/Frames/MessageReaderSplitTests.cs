using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>However the network cuts the bytes, a reader says the same.</summary>
public sealed class MessageReaderSplitTests
{
    [Theory]
    [InlineData(PeerRole.Server)]
    [InlineData(PeerRole.Client)]
    public void Valid_traffic_split_after_every_byte_gives_the_same_trace(PeerRole reader) =>
        Traffic.Of(Other(reader)).Sample(bytes =>
        {
            var whole = ReadTrace.Of(reader, bytes);
            whole.ShouldNotContain(static line => line.StartsWith("Failed"));
            ReadTrace.Of(reader, bytes, static () => 1).ShouldBe(whole);
        }, iter: 300);

    [Theory]
    [InlineData(PeerRole.Server)]
    [InlineData(PeerRole.Client)]
    public void Valid_traffic_split_in_two_anywhere_gives_the_same_trace(PeerRole reader) =>
        Traffic.Of(Other(reader)).Sample(bytes =>
        {
            var whole = ReadTrace.Of(reader, bytes);
            for (var cut = 1; cut < bytes.Length; cut++)
            {
                var first = cut;
                ReadTrace.Of(reader, bytes, () => Interlocked.Exchange(ref first, int.MaxValue)).ShouldBe(whole);
            }
        }, iter: 20);

    [Theory]
    [InlineData(PeerRole.Server)]
    [InlineData(PeerRole.Client)]
    public void Valid_traffic_split_at_random_gives_the_same_trace(PeerRole reader) =>
        Gen.Select(Traffic.Of(Other(reader)), Gen.Int[1, 200].Array[1, 20]).Sample((bytes, lengths) =>
        {
            var next = 0;
            ReadTrace.Of(reader, bytes, () => lengths[next++ % lengths.Length]).ShouldBe(ReadTrace.Of(reader, bytes));
        }, iter: 500);

    [Fact]
    public void Damaged_traffic_gives_the_same_trace_and_never_throws() =>
        Gen.Select(Traffic.Of(PeerRole.Client), Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[1, 9]).Sample((bytes, at, value, step) =>
        {
            bytes[at % bytes.Length] = value;
            ReadTrace.Of(PeerRole.Server, bytes, () => step).ShouldBe(ReadTrace.Of(PeerRole.Server, bytes));
        }, iter: 1000);

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 60].Sample(static bytes =>
        {
            ReadTrace.Of(PeerRole.Server, bytes);
            ReadTrace.Of(PeerRole.Client, bytes);
        });

    private static PeerRole Other(PeerRole role) => role == PeerRole.Server ? PeerRole.Client : PeerRole.Server;
}

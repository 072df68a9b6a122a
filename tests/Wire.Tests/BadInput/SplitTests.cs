using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>However the network cuts what comes, the outcome is the same: bad input, and good input that is compressed.</summary>
public sealed class SplitTests
{
    private const int Ways = 10_000;

    private static readonly BadTraffic[] Bad = [.. BadFrames.All, .. BadDeflate.All];

    [Fact]
    public void Bad_input_split_after_every_byte_gives_the_same_trace()
    {
        foreach (var input in Bad) input.Read(static () => 1).ShouldBe(input.Read(), input.Name);
    }

    [Fact]
    public void Bad_input_split_in_two_anywhere_gives_the_same_trace()
    {
        foreach (var input in Bad.Where(static input => input.Bytes.Length < 2000))
        {
            var whole = input.Read();
            for (var cut = 1; cut < input.Bytes.Length; cut++)
            {
                var first = cut;
                input.Read(() => Interlocked.Exchange(ref first, int.MaxValue)).ShouldBe(whole, $"{input.Name}, cut at {cut}");
            }
        }
    }

    [Fact]
    public void Bad_input_split_in_10_000_random_ways_gives_the_same_trace()
    {
        List<string>[] wholes = [.. Bad.Select(static input => input.Read())];
        for (var way = 0; way < Ways; way++)
        {
            var (input, random) = (Bad[way % Bad.Length], new Random(way));
            var longest = random.Next(2, 20);
            input.Read(() => random.Next(1, longest)).ShouldBe(wholes[way % Bad.Length], $"{input.Name}, seed {way}");
        }
    }

    [Theory]
    [InlineData(PeerRole.Server, false, 15)]
    [InlineData(PeerRole.Server, true, 15)]
    [InlineData(PeerRole.Client, false, 9)]
    [InlineData(PeerRole.Client, true, 9)]
    public void Compressed_traffic_split_after_every_byte_and_in_random_ways_gives_the_same_trace(PeerRole reader, bool takeover, int bits)
    {
        var agreement = Agreements.Of(takeover, bits);
        var sender = reader == PeerRole.Server ? PeerRole.Client : PeerRole.Server;
        Gen.Select(CompressedTraffic.Of(sender, agreement), Gen.Int[1, 300].Array[1, 20]).Sample((bytes, lengths) =>
        {
            var whole = ReadTrace.Of(reader, bytes, null, agreement);
            whole.ShouldNotContain(static line => line.StartsWith("Failed"));
            ReadTrace.Of(reader, bytes, static () => 1, null, agreement).ShouldBe(whole);
            for (var shift = 0; shift < 20; shift++)
            {
                var next = shift;
                ReadTrace.Of(reader, bytes, () => lengths[next++ % lengths.Length], null, agreement).ShouldBe(whole);
            }
        }, iter: Ways / 20 / 4);
    }

    [Fact]
    public void Damaged_compressed_traffic_gives_the_same_trace_and_never_throws()
    {
        var agreement = Agreements.Takeover;
        var traffic = CompressedTraffic.Of(PeerRole.Server, agreement);
        Gen.Select(traffic, Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[1, 40]).Sample((bytes, at, value, step) =>
        {
            bytes[at % bytes.Length] = value;
            var whole = ReadTrace.Of(PeerRole.Client, bytes, null, agreement);
            ReadTrace.Of(PeerRole.Client, bytes, () => step, null, agreement).ShouldBe(whole);
        }, iter: 1000);
    }

    [Fact]
    public void A_head_that_lies_in_two_places_is_found_as_in_one()
    {
        foreach (var request in BadRequests.All)
        {
            var limits = request.Limits ?? WireLimits.Default;
            var whole = (HttpHead.TryFind(request.Bytes, limits, out var length), length);
            // A large one is cut in a few hundred places only.
            for (var cut = 0; cut <= request.Bytes.Length; cut += 1 + request.Bytes.Length / 400)
            {
                var parts = Segment.Join(request.Bytes[..cut], request.Bytes[cut..]);
                (HttpHead.TryFind(parts, limits, out var found), found).ShouldBe(whole, $"{request.Name}, cut at {cut}");
            }
        }
    }
}

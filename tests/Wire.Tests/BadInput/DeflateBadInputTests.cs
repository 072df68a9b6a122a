using System.IO.Compression;

namespace NostrToolkit.Wire.Tests;

/// <summary>Every compressed message that breaks RFC 7692 or RFC 1951 has its own name and its exact answer.</summary>
public sealed class DeflateBadInputTests
{
    public static TheoryData<string> Names => [.. BadDeflate.All.Select(static input => input.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Fails_with_its_status_before_a_handler_sees_it(string name) => BadTrafficContract.Fails(Input(name));

    // The buffers that a message grew out of, the last as large as the limit, and one for the windows before it.
    [Theory, MemberData(nameof(Names))]
    public void Costs_little(string name)
    {
        var limits = Input(name).Limits ?? WireLimits.Default;
        var compressed = Math.Min(Input(name).Bytes.Length, limits.MaxMessageBytes);
        var mayRent = name.Contains("bomb") ? 2 * limits.MaxInflatedBytes : 8 * compressed + 8 * BufferPool.SmallestBuffer;
        BadTrafficContract.CostsLittle(Input(name), mayRent);
    }

    [Fact]
    public void There_are_at_least_45()
    {
        BadDeflate.All.Count.ShouldBeGreaterThanOrEqualTo(45);
        BadDeflate.All.Select(static input => input.Name).ShouldBeUnique();
    }

    [Fact]
    public void The_bomb_is_one()
    {
        BadDeflate.Bomb.Length.ShouldBeInRange(260_000, 262_000);
        using var stream = new DeflateStream(new MemoryStream([.. BadDeflate.Bomb, .. DeflateFormat.Tail]), CompressionMode.Decompress);
        var buffer = new byte[1 << 20];
        var total = 0L;
        for (int read; (read = stream.Read(buffer)) > 0;) total += read;
        total.ShouldBeGreaterThan(268_000_000);
    }

    /// <summary>Two connections share their pools, and each has a message in its memory that the other must never see.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_match_never_reaches_another_connection(bool takeover)
    {
        var pool = new BufferPool();
        var agreement = Agreements.Of(takeover);
        var secret = new BitString().Fixed().Literals("another connection's secret"u8).End().Flush().Bytes;
        using (var other = new MessageReader(PeerRole.Client, pool, deflate: agreement))
            ReadTrace.ReadAll(other, new Traffic(PeerRole.Server).Compressed(Opcode.Text, secret).Bytes, []);

        for (var distance = 1; distance <= 600; distance++)
        {
            using var reader = new MessageReader(PeerRole.Client, pool, deflate: agreement);
            var trace = new List<string>();
            var match = new BitString().Fixed().Match(27, distance).End().Flush().Bytes;
            ReadTrace.ReadAll(reader, new Traffic(PeerRole.Server).Compressed(Opcode.Text, match).Bytes, trace);
            trace.ShouldBe(["Failed 1007 compressed data is not valid"]);
        }
    }

    private static BadTraffic Input(string name) => BadDeflate.All.Single(input => input.Name == name);
}

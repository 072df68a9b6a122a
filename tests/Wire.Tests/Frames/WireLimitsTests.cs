using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>Each limit holds at its number, and one more breaks it. MaxHandshakeTime is Connection's, and is tested there.</summary>
public sealed class WireLimitsTests
{
    [Theory]
    [InlineData("in one frame", 1000, 1, true)]
    [InlineData("in one frame, one byte more", 1001, 1, false)]
    [InlineData("in fragments", 1000, 7, true)]
    [InlineData("in fragments, one byte more", 1001, 7, false)]
    public void MaxMessageBytes(string name, int length, int fragments, bool allowed)
    {
        var limits = new WireLimits { MaxMessageBytes = 1000 };
        var payload = Bytes.Pattern(length);
        foreach (var (role, sender) in new[] { (PeerRole.Server, PeerRole.Client), (PeerRole.Client, PeerRole.Server) })
        {
            var traffic = new Traffic(sender).Message(Opcode.Binary, payload, fragments);
            Ends(ReadTrace.Of(role, traffic.Bytes, limits), allowed, $"Binary {Convert.ToHexString(payload)}", Violation.TooBig, name);
            Ends(ReadTrace.Of(role, traffic.Bytes, static () => 1, limits), allowed, "Binary ", Violation.TooBig, name);
        }
    }

    [Theory]
    [InlineData("in one frame", 100, 1, true)]
    [InlineData("in one frame, one byte more", 101, 1, false)]
    [InlineData("in fragments", 100, 3, true)]
    [InlineData("in fragments, one byte more", 101, 3, false)]
    public void MaxMessageBytes_counts_a_compressed_message_as_it_is_sent(string name, int sent, int fragments, bool allowed)
    {
        // A stored block's header and the end are 6 bytes.
        var payload = new BitString().Stored(Bytes.Pattern(sent - 6)).Flush().Bytes;
        payload.Length.ShouldBe(sent);
        var traffic = new Traffic(PeerRole.Server).Compressed(Opcode.Binary, payload, fragments);
        var trace = ReadTrace.Of(PeerRole.Client, traffic.Bytes, new WireLimits { MaxMessageBytes = 100 }, Agreements.NoTakeover);
        Ends(trace, allowed, "Binary ", Violation.TooBig, name);
    }

    [Theory]
    [InlineData("literals", 1000, 0, 0, true)]
    [InlineData("literals, one byte more", 1001, 0, 0, false)]
    [InlineData("a match", 800, 200, 0, true)]
    [InlineData("a match, one byte more", 800, 201, 0, false)]
    [InlineData("a stored block", 0, 0, 1000, true)]
    [InlineData("a stored block, one byte more", 0, 0, 1001, false)]
    [InlineData("all of them", 500, 100, 400, true)]
    [InlineData("all of them, one byte more", 500, 100, 401, false)]
    public void MaxInflatedBytes(string name, int literals, int match, int stored, bool allowed)
    {
        var deflate = new BitString().Fixed().Literals(new byte[literals]);
        if (match > 0) deflate.Match(match, 1);
        deflate.End();
        if (stored > 0) deflate.Stored(new byte[stored]);
        var traffic = new Traffic(PeerRole.Server).Compressed(Opcode.Binary, deflate.Flush().Bytes);
        var limits = new WireLimits { MaxInflatedBytes = 1000 };
        var whole = ReadTrace.Of(PeerRole.Client, traffic.Bytes, limits, Agreements.NoTakeover);
        Ends(whole, allowed, $"Binary {Convert.ToHexString(new byte[1000])}", Violation.InflatesTooBig, name);
        ReadTrace.Of(PeerRole.Client, traffic.Bytes, static () => 1, limits, Agreements.NoTakeover).ShouldBe(whole, name);
    }

    [Fact]
    public void MaxInflatedBytes_does_not_count_what_is_not_compressed()
    {
        var traffic = new Traffic(PeerRole.Server).Frame(Opcode.Binary, new byte[200]);
        var limits = new WireLimits { MaxInflatedBytes = 100 };
        ReadTrace.Of(PeerRole.Client, traffic.Bytes, limits, Agreements.NoTakeover)[0].ShouldStartWith("Binary ");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void MaxFramesPerMessage(int fragments, bool allowed)
    {
        var limits = new WireLimits { MaxFramesPerMessage = 8 };
        // Twice, since each message starts to count anew, and pings do not count.
        var traffic = new Traffic(PeerRole.Server).Message(Opcode.Binary, [], fragments).Message(Opcode.Binary, [], fragments);
        var trace = ReadTrace.Of(PeerRole.Client, traffic.Bytes, limits);
        Ends(trace, allowed, "Binary ", Violation.TooManyFrames, $"{fragments}");
        trace.Count(static line => line == "Binary ").ShouldBe(allowed ? 2 : 0);
    }

    [Theory]
    [InlineData("both as long as they must be", 10, 10, true)]
    [InlineData("the first one byte short", 9, 10, false)]
    [InlineData("the second one byte short", 10, 9, false)]
    public void MinFragmentBytes(string name, int first, int second, bool allowed)
    {
        // The last may be as short as it likes, and so may a message in one frame.
        var traffic = new Traffic(PeerRole.Server)
            .Frame(Opcode.Binary, new byte[first], fin: false)
            .Frame(Opcode.Continuation, new byte[second], fin: false)
            .Frame(Opcode.Continuation, [])
            .Frame(Opcode.Binary, [1]);
        var trace = ReadTrace.Of(PeerRole.Client, traffic.Bytes, new WireLimits { MinFragmentBytes = 10 });
        Ends(trace, allowed, "Binary 01", Violation.FragmentTooSmall, name);
    }

    [Theory]
    [InlineData(Opcode.Ping)]
    [InlineData(Opcode.Pong)]
    public void MaxControlFramesPerSecond(Opcode opcode)
    {
        using var reader = new MessageReader(PeerRole.Client, new BufferPool(), new() { MaxControlFramesPerSecond = 3 });
        for (var second = 0; second < 5; second++)
            for (var i = 0; i < 3; i++) Control(reader, opcode, second).ShouldBe(opcode.ToString());
        // A second that comes again, as when a clock is set back, is another one.
        Control(reader, opcode, 0).ShouldBe(opcode.ToString());
        Control(reader, opcode, 0).ShouldBe(opcode.ToString());
        Control(reader, opcode, 0).ShouldBe(opcode.ToString());
        Control(reader, opcode, 0).ShouldBe("Failed");
        reader.CloseStatus.ShouldBe(CloseStatus.PolicyViolation);
        reader.FailureReason.ShouldBe(Violation.TooManyControlFrames.Reason);
    }

    [Theory]
    [InlineData(3, "Close")]
    [InlineData(4, "Failed")]
    public void MaxControlFramesPerSecond_counts_all_kinds_together(int count, string last)
    {
        using var reader = new MessageReader(PeerRole.Client, new BufferPool(), new() { MaxControlFramesPerSecond = 3 });
        for (var i = 1; i < count; i++) Control(reader, i % 2 == 0 ? Opcode.Ping : Opcode.Pong, second: 7);
        Control(reader, Opcode.Close, second: 7).ShouldBe(last);
    }

    [Theory]
    [InlineData(0, BadRequest.Accepted)]
    [InlineData(1, 431)]
    public void MaxHeadBytes(int less, int answer)
    {
        var limits = new WireLimits { MaxHeadBytes = BadRequest.Good.Length - less };
        var request = new BadRequest("", BadRequest.Good, answer, Limits: limits);
        request.Answer(request.Bytes).ShouldBe(answer);
        // What comes behind the head does not count.
        request.Answer([.. request.Bytes, .. new byte[5000]]).ShouldBe(answer);
        new BadRequest("", BadRequest.Good[..^4], 0, Limits: limits).Answer(Encoding.ASCII.GetBytes(BadRequest.Good[..^4])).ShouldBe(0);
    }

    [Theory]
    [InlineData(5, BadRequest.Accepted)]
    [InlineData(4, 431)]
    public void MaxHeaders(int limit, int answer)
    {
        var request = new BadRequest("", BadRequest.Good, answer, Limits: new() { MaxHeaders = limit });
        request.Answer(request.Bytes).ShouldBe(answer);
    }

    [Fact]
    public void The_defaults_are_those_of_the_documents()
    {
        WireLimits.Default.ShouldBe(new WireLimits
        {
            MaxMessageBytes = 524_288,
            MaxInflatedBytes = 524_288,
            MaxFramesPerMessage = 65_536,
            MinFragmentBytes = 0,
            MaxControlFramesPerSecond = 100,
            MaxHeadBytes = 16_384,
            MaxHeaders = 100,
            MaxHandshakeTime = TimeSpan.FromSeconds(10),
        });
    }

    private static void Ends(List<string> trace, bool allowed, string start, Violation broken, string name) =>
        trace[^1].ShouldStartWith(allowed ? start : $"Failed {broken.Status} {broken.Reason}", Case.Sensitive, name);

    private static string Control(MessageReader reader, Opcode opcode, int second)
    {
        Memory<byte> input = new byte[] { (byte)(0x80 | (int)opcode), 0 };
        return reader.Read(ref input, second).ToString();
    }
}

using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class HttpHeadTests
{
    private const string Head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    [Fact]
    public void The_end_is_found_wherever_the_bytes_are_cut()
    {
        var bytes = Encoding.ASCII.GetBytes(Head + "GET /next");
        for (var length = 0; length <= bytes.Length; length++)
        {
            var expected = length < Head.Length ? OperationStatus.NeedMoreData : OperationStatus.Done;
            HttpHead.TryFind(bytes.AsSpan(0, length), WireLimits.Default, out var found).ShouldBe(expected);
            found.ShouldBe(expected == OperationStatus.Done ? Head.Length : 0);
        }
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            HttpHead.TryFind(Segment.Join(bytes[..cut], bytes[cut..]), WireLimits.Default, out var found).ShouldBe(OperationStatus.Done);
            found.ShouldBe(Head.Length);
        }
    }

    [Theory]
    [InlineData("at the limit", 16_384, OperationStatus.Done)]
    [InlineData("one byte beyond", 16_384 + 1, OperationStatus.InvalidData)]
    public void The_size_is_limited(string name, int size, OperationStatus expected)
    {
        const string start = "GET / HTTP/1.1\r\nX: ";
        var head = Encoding.ASCII.GetBytes(start + new string('x', size - start.Length - 4) + "\r\n\r\n");
        HttpHead.TryFind(head, WireLimits.Default, out _).ShouldBe(expected, name);
        HttpHead.TryFind(Segment.Join(head[..500], head[500..]), WireLimits.Default, out _).ShouldBe(expected, name);
    }

    [Theory]
    [InlineData(16_384 - 1, OperationStatus.NeedMoreData)]
    [InlineData(16_384, OperationStatus.InvalidData)]
    public void A_head_that_does_not_end_is_given_up(int size, OperationStatus expected)
    {
        HttpHead.TryFind(new byte[size], WireLimits.Default, out _).ShouldBe(expected);
        HttpHead.TryFind(new ReadOnlySequence<byte>(new byte[size]), WireLimits.Default, out _).ShouldBe(expected);
    }

    [Theory]
    [InlineData(100, OperationStatus.Done)]
    [InlineData(100 + 1, OperationStatus.InvalidData)]
    public void The_number_of_headers_is_limited(int count, OperationStatus expected)
    {
        var head = Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\n" + string.Concat(Enumerable.Repeat("X: y\r\n", count)) + "\r\n");
        HttpHead.TryFind(head, WireLimits.Default, out _).ShouldBe(expected);
        HttpHead.TryFind(Segment.Join(head[..100], head[100..]), WireLimits.Default, out _).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a plain header", "A: b\r\n", true)]
    [InlineData("no header", "", true)]
    [InlineData("an empty value", "A:\r\n", true)]
    [InlineData("a tab in a value", "A: b\tc\r\n", true)]
    [InlineData("a byte above 127", "A: é\r\n", true)]
    [InlineData("a folded line", "A: b\r\n c\r\n", false)]
    [InlineData("a bare LF", "A: b\nC: d\r\n", false)]
    [InlineData("a bare CR", "A: b\rC: d\r\n", false)]
    [InlineData("a NUL", "A: b\0c\r\n", false)]
    [InlineData("a DEL", "A: b\u007fc\r\n", false)]
    [InlineData("a space before the colon", "A : b\r\n", false)]
    [InlineData("no colon", "A\r\n", false)]
    [InlineData("no name", ": b\r\n", false)]
    [InlineData("a name that is no token", "A(b): c\r\n", false)]
    public void Lines_are_well_formed_or_not(string name, string headers, bool wellFormed) =>
        new HttpHead(Encoding.UTF8.GetBytes($"GET / HTTP/1.1\r\n{headers}\r\n")).IsWellFormed.ShouldBe(wellFormed, name);

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("GET / HTTP/1.1\r\nA: b")]
    public void A_head_that_is_cut_is_not_well_formed(string head) =>
        new HttpHead(Encoding.ASCII.GetBytes(head)).IsWellFormed.ShouldBeFalse();

    [Fact]
    public void Headers_are_found_by_name()
    {
        var head = new HttpHead("GET / HTTP/1.1\r\nHost:  a \r\nX-One: 1\r\nx-one: 2\r\n\r\n"u8);
        Encoding.ASCII.GetString(head.StartLine).ShouldBe("GET / HTTP/1.1");
        Encoding.ASCII.GetString(head.Value("HOST"u8)).ShouldBe("a");
        Encoding.ASCII.GetString(head.Value("x-one"u8)).ShouldBe("1");
        head.Count("X-ONE"u8).ShouldBe(2);
        head.Count("x"u8).ShouldBe(0);
        head.Value("x"u8).IsEmpty.ShouldBeTrue();
    }
}

namespace NostrToolkit.Wire.Tests;

public sealed class CloseStatusTests
{
    [Theory]
    [InlineData(0, 999, false)]
    [InlineData(1000, 1003, true)]
    [InlineData(1004, 1006, false)]
    [InlineData(1007, 1014, true)]
    [InlineData(1015, 2999, false)]
    [InlineData(3000, 4999, true)]
    [InlineData(5000, ushort.MaxValue, false)]
    public void Ranges_may_or_may_not_be_sent(int first, int last, bool allowed)
    {
        for (var code = first; code <= last; code++)
            new CloseStatus((ushort)code).MayBeSent.ShouldBe(allowed, $"{code}");
    }

    [Fact]
    public void A_status_prints_its_number() => CloseStatus.MessageTooBig.ToString().ShouldBe("1009");
}

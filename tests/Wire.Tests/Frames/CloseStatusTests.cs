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
    public void Every_name_has_its_number()
    {
        (CloseStatus Status, ushort Code)[] names =
        [
            (CloseStatus.NormalClosure, 1000), (CloseStatus.GoingAway, 1001), (CloseStatus.ProtocolError, 1002),
            (CloseStatus.UnsupportedMessage, 1003), (CloseStatus.NoStatusReceived, 1005), (CloseStatus.AbnormalClosure, 1006),
            (CloseStatus.InvalidPayload, 1007), (CloseStatus.PolicyViolation, 1008), (CloseStatus.MessageTooBig, 1009),
            (CloseStatus.MandatoryExtension, 1010), (CloseStatus.InternalError, 1011), (CloseStatus.ServiceRestart, 1012),
            (CloseStatus.TryAgainLater, 1013), (CloseStatus.BadGateway, 1014),
        ];
        foreach (var (status, code) in names) status.Code.ShouldBe(code);
    }

    [Fact]
    public void A_status_prints_its_number() => CloseStatus.MessageTooBig.ToString().ShouldBe("1009");
}

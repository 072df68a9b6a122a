namespace NostrToolkit.Protocol.Tests;

public sealed class KindTests
{
    // NIP-01's ranges; what it leaves out (45-999, 40000-65535) is regular.
    [Fact]
    public void Every_kind_has_the_class_of_its_range_and_only_that()
    {
        for (var number = 0; number <= ushort.MaxValue; number++)
        {
            Kind kind = (ushort)number;
            var replaceable = number is 0 or 3 || number / 10_000 == 1;
            var ephemeral = number / 10_000 == 2;
            var addressable = number / 10_000 == 3;
            if ((kind.IsReplaceable, kind.IsEphemeral, kind.IsAddressable, kind.IsRegular)
                != (replaceable, ephemeral, addressable, !replaceable && !ephemeral && !addressable)) Assert.Fail($"kind {number}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(44)]
    [InlineData(62)]
    [InlineData(78)]
    [InlineData(818)]
    [InlineData(1000)]
    [InlineData(9999)]
    [InlineData(40000)]
    [InlineData(65535)]
    public void These_are_regular(int number) => new Kind((ushort)number).IsRegular.ShouldBeTrue();

    [Fact]
    public void Kinds_are_ordered_and_printed_as_numbers()
    {
        new Kind(10).CompareTo(new Kind(9)).ShouldBePositive();
        new Kind(30023).ToString().ShouldBe("30023");
    }
}

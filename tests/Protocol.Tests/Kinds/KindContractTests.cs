namespace NostrToolkit.Protocol.Tests;

public sealed class KindContractTests
{
    public static TheoryData<Type> Kinds => new(KindExamples.Types);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_least_that_a_kind_must_say_is_enough(Type kind) => KindContract.Of(kind).ReadsItsLeast();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_missing_tag_is_named(Type kind) => KindContract.Of(kind).NamesWhatIsMissing();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_of_another_kind_is_refused(Type kind) => KindContract.Of(kind).RefusesOtherKinds();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_any_event_says_is_written_and_read_again(Type kind) => KindContract.Of(kind).ComesBack();

    [Fact]
    public void The_common_kinds_are_typed()
        => KindExamples.Types.Select(static type => (int)((Kind)type.GetProperty("Kind")!.GetValue(null)!).Number).Order().ShouldBe(
        [
            0, 1, 3, 5, 6, 7, 13, 1059, 1063, 1984, 9734, 9735, 10000, 10001, 10002, 10050, 22242, 24133, 27235,
            30000, 30001, 30002, 30003, 30023, 31922, 31923, 31924, 31925,
        ]);
}

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip13Tests
{
    // The NIP's own example.
    private const string ExampleId = "000006d8c378af1779d2feebc7603a125d99eca0ccf1085959b307f64e5dd358";
    private static readonly Draft Example = new(1, ["nonce", "776797", "20"])
    {
        Id = ExampleId,
        Author = "a48380f4cfcc1ad5378294fcac36439770f9c878dd880ffa94bb74ea54a6f243",
        CreatedAt = 1651794653,
        Content = "It's just me mining my own business",
    };

    [Theory]
    [InlineData("000000000e9d97a1ab09fc381030b346cdd7a142ad57e6df0b46dc9bef6c7e2d", 36)]
    [InlineData(ExampleId, 21)]
    [InlineData("002f000000000000000000000000000000000000000000000000000000000000", 10)]
    [InlineData("8000000000000000000000000000000000000000000000000000000000000000", 0)]
    [InlineData("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", 1)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000001", 255)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", 256)]
    public void Difficulty_is_the_leading_zero_bits(string id, int difficulty)
    {
        EventId.TryParse(id, out var value).ShouldBeTrue();
        Nip13.DifficultyOf(value).ShouldBe(difficulty);
    }

    [Theory]
    [InlineData("[[\"nonce\",\"1\",\"20\"]]", 20)]
    [InlineData("[[\"t\",\"x\"],[\"\\u006eonce\",\"1\",\"\\u0032\\u0035\\u0036\",\"more\"]]", 256)]
    [InlineData("[[\"nonce\",\"\",\"0\"]]", 0)]
    [InlineData("[[\"nonce\",\"1\",\"20\"],[\"nonce\",\"1\",\"30\"]]", 20)]
    public void The_target_is_in_the_first_nonce_tag(string tags, int target)
    {
        Nip13.TryGetCommitment(new Draft(1) { RawTags = tags }.View(), out var committed).ShouldBeTrue();
        committed.ShouldBe(target);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[[\"nonce\"]]")]
    [InlineData("[[\"nonce\",\"1\"]]")]
    [InlineData("[[\"nonce\",\"1\",\"\"]]")]
    [InlineData("[[\"nonce\",\"1\",\"257\"]]")]
    [InlineData("[[\"nonce\",\"1\",\"-1\"]]")]
    [InlineData("[[\"nonce\",\"1\",\"020\"]]")]
    [InlineData("[[\"nonce\",\"1\",\"20 \"]]")]
    [InlineData("[[\"nonce\",\"1\",\"99999999999999999999\"]]")]
    [InlineData("[[\"nonce\",\"1\",\"\\u0032\\u0035\\u0036\\u0030\"]]")]
    [InlineData("[[\"Nonce\",\"1\",\"20\"]]")]
    public void A_target_that_cannot_be_read_is_none(string tags)
        => Nip13.TryGetCommitment(new Draft(1) { RawTags = tags }.View(), out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, WorkVerdict.Enough)]
    [InlineData(20, WorkVerdict.Enough)]
    [InlineData(21, WorkVerdict.CommittedToLess)]
    [InlineData(22, WorkVerdict.TooLittle)]
    public void Work_is_enough_if_it_was_meant_to_be(int minimum, WorkVerdict verdict) => Nip13.Check(Example.View(), minimum).ShouldBe(verdict);

    [Fact]
    public void Work_without_a_target_is_enough_unless_one_is_asked_for()
    {
        var view = (Example with { Tags = [["nonce", "776797"]] }).View();
        Nip13.Check(view, 21).ShouldBe(WorkVerdict.Enough);
        Nip13.Check(view, 21, requiresCommitment: true).ShouldBe(WorkVerdict.NotCommitted);
        Nip13.Check(view, 22, requiresCommitment: true).ShouldBe(WorkVerdict.TooLittle);
        Nip13.Check(view, 0, requiresCommitment: true).ShouldBe(WorkVerdict.Enough);
    }
}

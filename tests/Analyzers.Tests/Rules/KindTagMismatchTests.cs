using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.KindTagMismatchAnalyzer, NostrToolkit.Analyzers.KindTagMismatchCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class KindTagMismatchTests
{
    [Theory]
    [InlineData("new UnsignedEvent { Kind = 30023, CreatedAt = now, {|NTK4009:Tags = [[\"title\", \"x\"]]|} }")]
    [InlineData("new UnsignedEvent { {|NTK4009:Kind = 30023|}, CreatedAt = now, Content = text }")]
    [InlineData("new UnsignedEvent { {|NTK4009:Kind = Article|}, CreatedAt = now }.Sign(key, engine, random)")]
    [InlineData("new UnsignedEvent { Kind = new Kind(30078), CreatedAt = now, {|NTK4009:Tags = []|} }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Content = \"+\", {|NTK4009:Tags = [[\"p\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, {|NTK4009:Tags = new[] { new[] { \"p\", text } }|} }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, {|NTK4009:Tags = new List<IReadOnlyList<string>> { new List<string> { \"p\", text } }|} }")]
    [InlineData("new UnsignedEvent { Kind = 6, CreatedAt = now, {|NTK4009:Tags = [[\"p\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 5, CreatedAt = now, {|NTK4009:Tags = [[\"k\", \"1\"]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 1984, CreatedAt = now, {|NTK4009:Tags = [[\"e\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = Nip59.WrapKind, CreatedAt = now, {|NTK4009:Tags = [[\"e\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 9734, CreatedAt = now, {|NTK4009:Tags = [[\"p\", text], [\"amount\", \"1000\"]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 10002, CreatedAt = now, {|NTK4009:Tags = [[\"relay\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 10050, CreatedAt = now, {|NTK4009:Tags = [[\"r\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 13, CreatedAt = now, {|NTK4009:Tags = [[\"p\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 22242, CreatedAt = now, {|NTK4009:Tags = [[\"challenge\", text]]|} }")]
    [InlineData("new UnsignedEvent { Kind = 1, CreatedAt = now, Tags = [[\"t\", \"x\"]] } with { {|NTK4009:Kind = 7|} }")]
    [InlineData("known with { Kind = 7, {|NTK4009:Tags = [[\"p\", text]]|} }")]
    public Task Tags_that_do_not_fit_are_reported(string expression) => Reports(expression);

    [Theory]
    [InlineData("new UnsignedEvent { Kind = 30023, CreatedAt = now, Tags = [[\"d\", \"x\"]] }")]
    [InlineData("new UnsignedEvent { Kind = 30023, CreatedAt = now, Tags = [[\"title\", \"x\"], [\"d\", text]] }")]
    [InlineData("new UnsignedEvent { Kind = 1, CreatedAt = now }")]
    [InlineData("new UnsignedEvent { Kind = 10002, CreatedAt = now, Tags = [[\"r\", text]] }")]
    [InlineData("new UnsignedEvent { Kind = 10002, CreatedAt = now }")]
    [InlineData("new UnsignedEvent { Kind = 13, CreatedAt = now }")]
    [InlineData("new UnsignedEvent { Kind = 13, CreatedAt = now, Tags = [[\"expiration\", \"1\"]] }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Tags = [[\"e\", text], [\"p\", text]] }")]
    [InlineData("new UnsignedEvent { Kind = 5, CreatedAt = now, Tags = [[\"a\", text]] }")]
    [InlineData("new UnsignedEvent { Kind = 16, CreatedAt = now, Tags = [[\"a\", text], [\"k\", \"30023\"]] }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Tags = [.. tags] }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Tags = tags }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Tags = [[text, text]] }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Tags = [tags[0]] }")]
    [InlineData("new UnsignedEvent { Kind = kind, CreatedAt = now }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Content = text } with { Tags = [[\"e\", text]] }")]
    [InlineData("new UnsignedEvent { Kind = 7, CreatedAt = now, Tags = [[\"p\", text]] } with { Tags = [[\"e\", text]] }")]
    [InlineData("known with { Kind = 7 }")]
    [InlineData("known with { Content = text }")]
    public Task Others_are_not(string expression) => Reports(expression);

    [Fact]
    public Task A_draft_that_gets_its_tags_later_is_not() => Test.Reports("""
        class C
        {
            UnsignedEvent React(UnixTime now, string id)
            {
                var draft = new UnsignedEvent { Kind = 7, CreatedAt = now };
                draft = draft with { Tags = [["e", id]] };
                return draft;
            }

            UnsignedEvent Article(UnixTime now, string name) => New(30023, now) with { Tags = [["d", name]] };
            UnsignedEvent New(Kind kind, UnixTime now) => new() { Kind = kind, CreatedAt = now };
            UnsignedEvent Empty(UnixTime now) => new() { Kind = 30023, CreatedAt = now };
        }
        """);

    [Fact]
    public Task A_draft_that_is_signed_as_it_is_is_reported() => Test.Reports("""
        class C(SecretKey key, ISignatureEngine engine, System.Security.Cryptography.RandomNumberGenerator random)
        {
            VerifiedEvent React(UnixTime now, string id)
            {
                var draft = new UnsignedEvent { {|NTK4009:Kind = 7|}, CreatedAt = now, Content = id };
                return draft.Sign(key, engine, random);
            }
        }
        """);

    private static Task Reports(string expression) => Test.Reports($$"""
        using System.Security.Cryptography;

        class C(SecretKey key, ISignatureEngine engine, RandomNumberGenerator random)
        {
            private static readonly Kind Article = 30023;

            object M(UnsignedEvent known, UnixTime now, string text, Kind kind, IReadOnlyList<IReadOnlyList<string>> tags) => {{expression}};
            object All => (key, engine, random);
        }
        """);
}

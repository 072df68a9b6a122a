namespace NostrToolkit.Protocol.Tests;

public sealed class Nip27Tests
{
    private const string Key = "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6";
    private const string Secret = "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5";

    [Fact]
    public void The_example_of_the_text()
    {
        const string content = "hello nostr:nprofile1qqszclxx9f5haga8sfjjrulaxncvkfekj097t6f3pu65f86rvg49ehqj6f9dh";
        var found = Nip27.FindReferences(content).ShouldHaveSingleItem();
        content.Substring(found.Start, found.Length).ShouldBe(content[6..]);
        found.Entity.ShouldBeOfType<NostrEntity.Nprofile>().PublicKey.ToString()
            .ShouldBe("2c7cc62a697ea3a7826521f3fd34f0cb273693cbe5e9310f35449f43622a5cdc");
    }

    [Theory]
    [InlineData($"nostr:{Key}", 1)]
    [InlineData($"(nostr:{Key}), nostr:{Key}'s and NOSTR:{Key}.", 3)]
    [InlineData($"写真nostr:{Key}写真", 1)]
    [InlineData($"notnostr:{Key}", 0)]
    [InlineData($"「nostr:{Key}」", 1)]
    [InlineData($"nostr:{Key}x nostr:nostr:{Key}", 0)]
    [InlineData($"nostr:{Secret}", 0)]
    [InlineData($"nostr: nostr {Key} @{Key}", 0)]
    [InlineData("", 0)]
    public void Only_valid_URIs_count(string content, int count)
    {
        var found = Nip27.FindReferences(content).ToList();
        found.Count.ShouldBe(count);
        foreach (var reference in found) content.Substring(reference.Start, reference.Length).ShouldBe($"nostr:{Key}", StringCompareShould.IgnoreCase);
    }
}

using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class ValueSetTests
{
    // Up to four are looked at one by one, more are found by hash.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(100)]
    [InlineData(3000)]
    public void It_contains_what_it_was_made_of_and_nothing_else(int count)
    {
        PublicKey[] keys = [.. Enumerable.Range(0, count * 2).Select(static number => new PublicKey(Bytes32.From([.. BitConverter.GetBytes(number), .. new byte[28]])))];
        var set = ValueSet<PublicKey>.From(JsonList<PublicKey>.Create([.. keys[..count], keys[0]])).ShouldNotBeNull();
        set.Count.ShouldBe(count);
        keys[..count].ShouldAllBe(key => set.Contains(key));
        keys[count..].ShouldAllBe(key => !set.Contains(key));
        set.ShouldBe(keys[..count].Order());
    }
}

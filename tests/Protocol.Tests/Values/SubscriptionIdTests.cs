using System.Text;

namespace NostrToolkit.Protocol.Tests;

public sealed class SubscriptionIdTests
{
    // Characters are UTF-16 code units of the decoded text, bytes are those on the wire.
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 3, 3)]
    [InlineData("é", 1, 2)]
    [InlineData("😀", 2, 4)]
    [InlineData("\\n", 1, 2)]
    [InlineData("\\u0041", 1, 6)]
    [InlineData("\\ud83d\\ude00", 2, 12)]
    public void Its_length_is_counted_in_characters_and_in_bytes(string raw, int characters, int bytes)
    {
        var id = Read(raw);
        id.CharacterCount.ShouldBe(characters);
        id.ByteCount.ShouldBe(bytes);
    }

    [Fact]
    public void It_is_echoed_as_the_token_it_came_as()
    {
        var id = Read("s\\u0075b\\/");
        id.ToString().ShouldBe("sub/");
        Encoding.UTF8.GetString(Faces.Write(new EoseMessage(id))).ShouldBe("[\"EOSE\",\"s\\u0075b\\/\"]");
        id.ShouldNotBe(SubscriptionId.Create("sub/"));
    }

    [Fact]
    public void An_owned_copy_does_not_change_with_the_message()
    {
        var message = Encoding.UTF8.GetBytes("[\"CLOSE\",\"sub\"]");
        CloseMessage.TryRead(message, out var close, out _).ShouldBeTrue();
        var owned = close.Subscription.ToOwned();
        owned.ShouldBe(close.Subscription);
        owned.GetHashCode().ShouldBe(close.Subscription.GetHashCode());
        message.AsSpan().Clear();
        owned.ToString().ShouldBe("sub");
    }

    private static SubscriptionId Read(string raw)
    {
        Faces.Read<CloseMessage>(Encoding.UTF8.GetBytes($"[\"CLOSE\",\"{raw}\"]"), out var message).ShouldBe(default);
        return message.Subscription;
    }
}

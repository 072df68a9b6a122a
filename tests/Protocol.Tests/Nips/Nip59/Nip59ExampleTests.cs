using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The example of NIP-59, whose ids, signatures and payloads are as they were published.</summary>
public sealed class Nip59ExampleTests
{
    [Fact]
    public void The_published_wrap_is_unwrapped()
    {
        using var people = new Wraps();
        var example = Wraps.Vector("nip59.json");
        SecretKey.TryParse(example.Text("recipient"), out var recipient).ShouldBeTrue();

        var unwrapped = Nip59.TryUnwrap(people.Verified(example.GetProperty("wrap").GetRawText()), recipient, people.Engine, out var rumor, out var error);

        unwrapped.ShouldBeTrue(error.ToString());
        rumor!.Id.ToString().ShouldBe("9dd003c6d3b73b74a85a9ab099469ce251653a7af76f523671ab828acd2a0ef9");
        rumor.Content.ToString().ShouldBe("Are you going to the party tonight?");
        rumor.Kind.Number.ShouldBe((ushort)1);
        rumor.CreatedAt.Seconds.ShouldBe(1691518405);
        recipient.Dispose();
    }

    [Fact]
    public void The_published_seal_is_the_one_in_the_wrap()
    {
        using var people = new Wraps();
        var example = Wraps.Vector("nip59.json");
        SecretKey.TryParse(example.Text("recipient"), out var recipient).ShouldBeTrue();
        var wrap = people.Verified(example.GetProperty("wrap").GetRawText());
        ConversationKey.TryDerive(people.Engine, recipient, wrap.PublicKey, out var key).ShouldBeTrue();
        Nip44.TryDecrypt(wrap.Content.ToString(), key, out var json, out _).ShouldBeTrue();
        people.Verified(json!).Id.ToString().ShouldBe(example.GetProperty("seal").Text("id"));
        recipient.Dispose();
    }

    [Fact]
    public void The_published_rumor_has_the_id_that_is_computed()
    {
        var text = Wraps.Vector("nip59.json").GetProperty("rumor").GetRawText();
        Rumor.TryRead(Encoding.UTF8.GetBytes(text), out var rumor, out var error).ShouldBeTrue(error.ToString());
        rumor.PublicKey.ToString().ShouldBe("611df01bfcf85c26ae65453b772d8f1dfd25c264621c0277e1fc1518686faef9");
    }
}

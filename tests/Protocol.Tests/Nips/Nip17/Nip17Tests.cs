using System.Text;

namespace NostrToolkit.Protocol.Tests;

public sealed class Nip17Tests : IDisposable
{
    private readonly Wraps _people = new();

    private PublicKey Alice => _people.KeyOf(_people.Alice);

    private PublicKey Bob => _people.KeyOf(_people.Bob);

    [Theory]
    [InlineData("recipient", "toRecipient")]
    [InlineData("sender", "toSender")]
    public void The_published_messages_are_read(string reader, string wrap)
    {
        var example = Wraps.Vector("nip17.json");
        using var key = Entities.Decode<NostrEntity.Nsec>(example.Text(reader)).SecretKey;
        using var sender = Entities.Decode<NostrEntity.Nsec>(example.Text("sender")).SecretKey;
        Nip59.TryUnwrap(_people.Verified(example.GetProperty(wrap).GetRawText()), key, _people.Engine, out var rumor, out var error).ShouldBeTrue(error.ToString());
        rumor!.PublicKey.ShouldBe(_people.KeyOf(sender));
        Nip17.TryRead(rumor, out var item).ShouldBeTrue();
        item.ShouldBeOfType<ChatMessage>().Text.ShouldBe(example.Text("text"));
    }

    [Fact]
    public void A_message_reaches_every_recipient_and_its_author()
    {
        var message = new ChatMessage
        {
            Recipients = [new ChatRecipient(Bob, "wss://bob.example"), new ChatRecipient(Alice), new ChatRecipient(Bob)],
            CreatedAt = Wraps.Now,
            Subject = "写真",
            ReplyTo = new EventId(Bytes32.From(Entities.Key)),
            Text = "Hola,\nque tal?",
        };
        var wraps = Nip17.WrapForAll(message, _people.Alice, _people.Engine, _people.Randomness, _people.Time);
        wraps.Select(static wrap => wrap.Recipient).ShouldBe([Bob, Alice]);
        Encoding.UTF8.GetString(wraps[0].Wrap.Tags.Json.Span).ShouldBe($"""[["p","{Bob}","wss://bob.example"]]""");

        foreach (var (recipient, wrap) in wraps)
        {
            Nip59.TryUnwrap(wrap, recipient == Bob ? _people.Bob : _people.Alice, _people.Engine, out var rumor, out var error).ShouldBeTrue(error.ToString());
            Nip17.TryRead(rumor!, out var item).ShouldBeTrue();
            var read = item.ShouldBeOfType<ChatMessage>();
            read.Recipients.ShouldBe(message.Recipients);
            (read.Text, read.Subject, read.ReplyTo, read.CreatedAt).ShouldBe((message.Text, message.Subject, message.ReplyTo, message.CreatedAt));
        }
    }

    [Fact]
    public void A_message_does_not_print_its_text()
        => new ChatMessage { Recipients = [new ChatRecipient(Bob)], CreatedAt = Wraps.Now, Text = "between us", Subject = "us" }
            .ToString().ShouldBe($"ChatMessage {{ Recipients = 1, CreatedAt = {Wraps.Now} }}");

    [Fact]
    public void A_message_has_the_tags_of_the_text()
    {
        var message = new ChatMessage { Recipients = [new ChatRecipient(Bob)], CreatedAt = Wraps.Now, Text = "", OtherTags = [["q", "x"]] };
        var rumor = message.ToRumor(Alice);
        rumor.Kind.Number.ShouldBe((ushort)14);
        Encoding.UTF8.GetString(rumor.Tags.Json.Span).ShouldBe($"""[["p","{Bob}"],["q","x"]]""");
        Should.Throw<ArgumentException>(() => (message with { Recipients = [] }).ToRumor(Alice));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_survives_and_does_not_print_its_key(bool isMinimal)
    {
        var file = new FileMessage
        {
            Recipients = [new ChatRecipient(Bob)],
            CreatedAt = Wraps.Now,
            Url = "https://files.example/1",
            FileType = "image/jpeg",
            DecryptionKey = "c2VjcmV0",
            DecryptionNonce = "bm9uY2U=",
            Hash = Bytes32.From(Entities.Key),
            OriginalHash = isMinimal ? null : default(Bytes32),
            Size = isMinimal ? null : 12345678901,
            Fallbacks = isMinimal ? [] : ["https://files.example/2", "https://files.example/3"],
        };
        Nip17.TryRead(file.ToRumor(Alice), out var item).ShouldBeTrue();
        var read = item.ShouldBeOfType<FileMessage>();
        read.Fallbacks.ShouldBe(file.Fallbacks);
        (read with { Fallbacks = file.Fallbacks, Recipients = file.Recipients, OtherTags = file.OtherTags }).ShouldBe(file);
        file.ToString().ShouldNotContain("c2VjcmV0");
        file.Kind.Number.ShouldBe((ushort)15);
    }

    [Theory]
    [InlineData("file-type")]
    [InlineData("encryption-algorithm")]
    [InlineData("decryption-key")]
    [InlineData("decryption-nonce")]
    [InlineData("x")]
    [InlineData("p")]
    public void A_file_that_lacks_a_tag_is_none(string missing)
    {
        string[][] tags =
        [
            ["p", Bob.ToString()], ["file-type", "image/png"], ["encryption-algorithm", "aes-gcm"], ["decryption-key", "k"],
            ["decryption-nonce", "n"], ["x", new string('0', 64)],
        ];
        Nip17.TryRead(_people.RumorOf(_people.Alice, "https://files.example/1", 15, tags), out _).ShouldBeTrue();
        var rest = tags.Where(tag => tag[0] != missing).ToArray();
        Nip17.TryRead(_people.RumorOf(_people.Alice, "https://files.example/1", 15, rest), out var item).ShouldBeFalse();
        item.ShouldBeNull();
    }

    [Fact]
    public void Other_kinds_are_no_messages_of_a_room()
        => Nip17.TryRead(_people.RumorOf(_people.Alice, "+", 7, ["p", Bob.ToString()]), out _).ShouldBeFalse();

    [Fact]
    public void Relays_are_read_from_their_list_and_from_nothing_else()
    {
        string[][] tags = [["relay", "wss://inbox.nostr.wine"], ["relay"], ["r", "wss://other.example"], ["relay", "wss://myrelay.nostr1.com"]];
        Nip17.ReadRelays(_people.Sign(_people.Bob, 10050, "", tags)).ShouldBe(["wss://inbox.nostr.wine", "wss://myrelay.nostr1.com"]);
        Nip17.ReadRelays(_people.Sign(_people.Bob, 10002, "", tags)).ShouldBeEmpty();
    }

    public void Dispose() => _people.Dispose();
}

using System.Text;
using CsCheck;
using NostrToolkit.Wire;

namespace NostrToolkit.Tests.Connections;

/// <summary>Messages in, whatever way they are cut.</summary>
public sealed class ReceiveTests
{
    [Theory]
    [InlineData(PeerRole.Server)]
    [InlineData(PeerRole.Client)]
    public async Task Messages_go_both_ways(PeerRole role)
    {
        var session = new Session(role);
        await session.Peer.SendAsync("from the peer");
        (await session.Inbox.NextAsync()).ShouldBe("from the peer");
        session.TrySend("from us").ShouldBeTrue();
        (await session.Peer.ReadAsync()).ShouldBe("Text from us");
        session.RentedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task Many_messages_in_one_read_come_one_at_a_time_and_in_order()
    {
        var session = new Session();
        session.Inbox.Handle = static async (_, _) => await Task.Yield();
        string[] texts = [.. Enumerable.Range(0, 100).Select(static i => $"message {i}")];
        await session.Peer.SendAsync([.. texts.SelectMany(static text => Frames.Text(PeerRole.Client, text))]);
        foreach (var text in texts) (await session.Inbox.NextAsync()).ShouldBe(text);
    }

    [Fact]
    public async Task A_message_in_fragments_is_handed_over_whole_and_a_ping_between_them_is_answered()
    {
        var session = new Session();
        await session.Peer.SendAsync(Opcode.Text, "one "u8.ToArray(), fin: false);
        await session.Peer.SendAsync(Opcode.Ping, [1, 2]);
        (await session.Peer.ReadAsync()).ShouldBe("Pong 0102");
        await session.Peer.SendAsync(Opcode.Continuation, "two"u8.ToArray());
        (await session.Inbox.NextAsync()).ShouldBe("one two");
    }

    [Fact]
    public void However_the_bytes_are_split_the_same_messages_come() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 300].Array[1, 8], Gen.Int[1, 200]).Sample(
            (texts, piece) =>
            {
                var session = new Session();
                var bytes = texts.SelectMany(static text => Frames.Text(PeerRole.Client, text)).Chunk(piece).ToArray();
                Task.Run(async () =>
                {
                    foreach (var part in bytes) await session.Peer.SendAsync(part);
                    foreach (var text in texts) (await session.Inbox.NextAsync()).ShouldBe(text);
                }).Soon().GetAwaiter().GetResult();
            },
            iter: 100);

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0102030405")]
    public async Task A_ping_is_answered_with_its_payload_and_keeps_no_memory(string payload)
    {
        var session = new Session();
        await session.Peer.SendAsync(Opcode.Ping, Convert.FromHexString(payload));
        (await session.Peer.ReadAsync()).ShouldBe($"Pong {payload}".TrimEnd());
        await Bounded.Until(() => session.RentedBytes == 0);
    }

    [Fact]
    public async Task A_pong_is_taken_silently()
    {
        var session = new Session();
        await session.Peer.SendAsync(Opcode.Pong, [1]);
        await session.Peer.SendAsync("next");
        (await session.Inbox.NextAsync()).ShouldBe("next");
        await Bounded.Until(() => session.RentedBytes == 0);
    }

    [Fact]
    public async Task The_memory_of_a_message_is_the_receivers_until_it_is_done()
    {
        var session = new Session();
        var done = new TaskCompletionSource();
        var texts = new List<string>();
        session.Inbox.Handle = async (message, _) =>
        {
            await done.Task;
            texts.Add(Encoding.UTF8.GetString(message.Span));
        };
        await session.Peer.SendAsync([.. Frames.Text(PeerRole.Client, "first"), .. Frames.Text(PeerRole.Client, "second")]);
        (await session.Inbox.NextAsync()).ShouldBe("first");
        session.RentedBytes.ShouldBe(0, "it is handled where it arrived");
        session.Inbox.Count.ShouldBe(0, "the second message waits for the first one's end");
        done.SetResult();
        (await session.Inbox.NextAsync()).ShouldBe("second");
        texts.ShouldBe(["first", "second"]);
    }
}

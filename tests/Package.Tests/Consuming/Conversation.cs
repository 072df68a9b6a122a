using System.Security.Cryptography;

namespace NostrToolkit.Tests.Packages;

/// <summary>Somebody who talks to a bot.</summary>
internal static class Conversation
{
    /// <summary>Waits until the bot listens, mentions it, and reads its answer from the relay.</summary>
    public static async Task WithBotAsync(RelayProcess relay, ProgramProcess bot)
    {
        var npub = (await bot.LineWithAsync(" listens")).Split(' ')[0];
        Nip19.TryDecode(npub, out var entity, out _).ShouldBeTrue();
        var self = entity.ShouldBeOfType<NostrEntity.Npub>().PublicKey;

        using var randomness = RandomNumberGenerator.Create();
        using var key = SecretKey.Generate(randomness);
        var mention = new UnsignedEvent { Kind = 1, CreatedAt = UnixTime.Now(TimeProvider.System), Content = "good morning", Tags = [["p", $"{self}"]] }
            .Sign(key, SignatureEngine.Create(), randomness);
        await using var person = await relay.ConnectAsync();
        (await person.PublishAsync(mention, TestContext.Current.CancellationToken).Soon()).Accepted.ShouldBeTrue();
        await bot.LineWithAsync("answered");

        var answers = person.SubscribeAsync(new Filter { Authors = [self] }, TestContext.Current.CancellationToken);
        await using var reading = answers.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await reading.MoveNextAsync().Soon()).ShouldBeTrue();
        var answer = reading.Current.Event.ShouldNotBeNull();
        answer.Content.ToString().ShouldBe("You said: good morning");
        var tags = new List<string>();
        foreach (var tag in answer.Tags) tags.Add($"{tag.Name} {tag.Value}");
        tags.ShouldBe([$"e {mention.Id}", $"p {mention.PublicKey}"]);
    }
}

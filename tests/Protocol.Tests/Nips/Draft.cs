using System.Security.Cryptography;
using System.Text.Json;

namespace NostrToolkit.Protocol.Tests;

/// <summary>An event as far as a rule looks at it: a view that nobody signed, or a signed one.</summary>
internal sealed record Draft(ushort Kind, params string[][] Tags)
{
    public static readonly string Alice = Convert.ToHexStringLower(Enumerable.Repeat((byte)0xA1, 32).ToArray());

    public static readonly string Bob = Convert.ToHexStringLower(Enumerable.Repeat((byte)0xB0, 32).ToArray());

    public string Author { get; init; } = Alice;

    public string Id { get; init; } = new('1', 64);

    public long CreatedAt { get; init; } = 1_700_000_000;

    public string Content { get; init; } = "";

    /// <summary>The tags as JSON, where their spelling matters.</summary>
    public string? RawTags { get; init; }

    public EventView View()
    {
        new EventText()
            .With("id", $"\"{Id}\"")
            .With("pubkey", $"\"{Author}\"")
            .With("created_at", $"{CreatedAt}")
            .With("kind", $"{Kind}")
            .With("tags", RawTags ?? JsonSerializer.Serialize(Tags))
            .With("content", JsonSerializer.Serialize(Content))
            .Read(out var view).ShouldBe(default);
        return view;
    }

    public VerifiedEvent Sign()
    {
        using var key = SecretKey.Generate(RandomNumberGenerator.Create());
        return Sign(new UnsignedEvent { Kind = Kind, CreatedAt = new UnixTime(CreatedAt), Content = Content, Tags = Tags }, key);
    }

    public static VerifiedEvent Sign(UnsignedEvent draft, SecretKey key) => draft.Sign(key, Engines.Native, RandomNumberGenerator.Create());
}

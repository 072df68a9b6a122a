using System.Security.Cryptography;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The examples of docs/kinds.md, line by line: another test fails when one stands there that does not run here.</summary>
public sealed class KindPageTests : IDisposable
{
    // Named as on the page.
    private readonly ISignatureEngine engine = SignatureEngine.Create();
    private readonly RandomNumberGenerator randomness = RandomNumberGenerator.Create();
    private readonly TimeProvider time = TimeProvider.System;
    private readonly SecretKey alice = SecretKey.Generate(RandomNumberGenerator.Create());

    [Fact]
    public void What_comes_out()
    {
        var recipe = new Recipe { Identifier = "bread", Title = "Bread", Topics = ["baking"], Ingredients = [new("flour", 500, "g")], Steps = "Mix." };
        UnsignedEvent draft = recipe.ToEvent(UnixTime.Now(time));
        VerifiedEvent verified = draft.Sign(alice, engine, randomness);

        if (!Recipe.TryRead(verified, out var read, out KindError error)) throw new FormatException(error.ToString());
        bool isSame = read == recipe;
        Address address = read.AddressOf(verified.PublicKey);

        Filter bread = Recipe.Filter.ByIdentifier("bread");
        Filter baking = Recipe.Filter.ByTopics("baking") with { Authors = [verified.PublicKey], Limit = 20 };
        Filter everything = Recipe.Filter.All();

        isSame.ShouldBeTrue();
        address.Identifier.ToString().ShouldBe("bread");
        draft.Tags.ShouldBe([["d", "bread"], ["title", "Bread"], ["t", "baking"], ["ingredient", "flour", "500", "g"]]);
        bread.Tags!['d'].ShouldBe(["bread"]);
        baking.Tags!['t'].ShouldBe(["baking"]);
        everything.Tags.ShouldBeNull();
    }

    [Fact]
    public void Private_items()
    {
        if (!ConversationKey.TryDerive(engine, alice, engine.PublicKeyOf(alice), out var key)) throw new CryptographicException("no such key");
        using (key)
        {
            var mutes = new MuteList { Words = ["buy"], PrivateItems = EncryptedTags.Encrypt([["word", "sell"]], key, randomness) };
            if (mutes.PrivateItems.TryDecrypt(key, out var tags, out PayloadError error)) Console.WriteLine(tags[0][1]);
        }
    }

    public void Dispose()
    {
        alice.Dispose();
        randomness.Dispose();
    }
}

/// <summary>A recipe.</summary>
[NostrKind(30100)]
public sealed partial record Recipe
{
    [Tag("d")] public required string Identifier { get; init; }
    [Tag("title")] public string? Title { get; init; }
    [Tag("minutes"), Lenient] public int? Minutes { get; init; }
    [Tag("course")] public Course? Course { get; init; }
    [Tag("t")] public IReadOnlyList<string> Topics { get; init; } = [];
    [Tag("ingredient")] public IReadOnlyList<Ingredient> Ingredients { get; init; } = [];
    [Tag("-")] public bool IsProtected { get; init; }
    [Content] public required string Steps { get; init; }
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> OtherTags { get; init; } = [];
}

public enum Course { Starter, Main, [WireName("sweet")] Dessert }

// ["ingredient", "flour", "500", "g"]: the strings after the name, in order.
[NostrTag]
public readonly partial record struct Ingredient(string Name, decimal? Amount = null, string? Unit = null);

public readonly record struct Dimensions(int Width, int Height) : ITagConverter<Dimensions>
{
    public static bool TryParse(in JsonString text, out Dimensions value)
    {
        value = default;
        if (text.ToString().Split('x') is not [var width, var height]) return false;
        if (!int.TryParse(width, out var w) || !int.TryParse(height, out var h)) return false;
        value = new Dimensions(w, h);
        return true;
    }

    public static string Format(Dimensions value) => $"{value.Width}x{value.Height}";
}

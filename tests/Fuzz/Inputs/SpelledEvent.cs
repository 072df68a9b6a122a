using System.Globalization;
using System.Text;

namespace NostrToolkit.Fuzz;

/// <summary>An event that an input stands for, spelled in one of many ways: always one that can be read.</summary>
internal sealed record SpelledEvent
{
    private static readonly string Hex64 = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    /// <summary>The author: 64 digits.</summary>
    public string PublicKey { get; } = Hex64;

    public required long CreatedAt { get; init; }

    public required int Kind { get; init; }

    public required SpelledText[][] Tags { get; init; }

    public required SpelledText Content { get; init; }

    /// <summary>What stands between two tokens.</summary>
    public required string Space { get; init; }

    /// <summary>Which of the 5,040 orders the members come in.</summary>
    public required int Order { get; init; }

    public static SpelledEvent Choose(ref Choices choices)
    {
        var order = choices.UInt16();
        var space = choices.Of("", "", " ", "\r\n\t");
        var (kind, createdAt) = (choices.UInt16(), Number(ref choices));
        var tags = new SpelledText[choices.UpTo(4)][];
        foreach (ref var tag in tags.AsSpan())
        {
            tag = new SpelledText[1 + choices.UpTo(3)];
            foreach (ref var text in tag.AsSpan()) text = SpelledText.Choose(ref choices);
        }
        var content = SpelledText.Choose(ref choices);
        return new SpelledEvent { Order = order, Space = space, Kind = kind, CreatedAt = createdAt, Tags = tags, Content = content };
    }

    /// <summary>The same values with every string respelled, without white space.</summary>
    public SpelledEvent With(Func<SpelledText, SpelledText> respell)
        => this with { Space = "", Tags = [.. Tags.Select(tag => tag.Select(respell).ToArray())], Content = respell(Content) };

    public byte[] Write()
    {
        List<string> members =
        [
            Member("id", $"\"{Hex64}\""), Member("pubkey", $"\"{PublicKey}\""), Member("created_at", CreatedAt.ToString(CultureInfo.InvariantCulture)),
            Member("kind", Kind.ToString(CultureInfo.InvariantCulture)), Member("tags", Array(Tags.Select(tag => Array(tag.Select(Quote))))),
            Member("content", Quote(Content)), Member("sig", $"\"{Hex64}{Hex64}\""),
        ];
        // The order's digits in the factorial base, each which of those left comes next.
        var (order, text) = (Order, new StringBuilder("{"));
        for (var left = members.Count; left > 0; left--)
        {
            text.Append(Space).Append(members[order % left]).Append(Space).Append(left > 1 ? ',' : '}');
            members.RemoveAt(order % left);
            order /= left;
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // As many digits as there may be, few of them as often as many.
    private static long Number(ref Choices choices)
        => (long)choices.UInt16() << 48 >>> (16 * choices.UpTo(3)) & long.MaxValue;

    private static string Quote(SpelledText text) => $"\"{text.Json}\"";

    private string Member(string name, string value) => $"\"{name}\"{Space}:{Space}{value}";

    private string Array(IEnumerable<string> items) => $"[{Space}{string.Join($"{Space},{Space}", items)}{Space}]";
}

using System.Text.Unicode;
using NostrToolkit.Wire;

namespace NostrToolkit.Fuzz;

/// <summary>UTF-8 in chunks: the platform's verdict on the whole, given at the first byte after which nothing makes it valid.</summary>
internal sealed class Utf8Target : IFuzzTarget
{
    // What can complete any beginning of a character: its second byte is somewhere at an end of 80-BF.
    private static readonly byte[][] Completions =
        [[], [0x80], [0x80, 0x80], [0x80, 0x80, 0x80], [0xBF], [0xBF, 0x80], [0xBF, 0x80, 0x80]];

    public string Name => "utf8";

    public IEnumerable<byte[]> Seeds =>
    [
        [0, 0, 0, .. "plain text, longer than a vector of thirty-two bytes"u8],
        [1, 2, 3, .. "é€😀\u07FF\u0800\uD7FF\uE000\uFFFF"u8, .. "\U00010000\U0010FFFF"u8],
        [0, 0, 0, 0xED, 0xA0, 0x80], [0, 1, 0, 0xF4, 0x90, 0x80, 0x80], [0, 0, 0, 0xE0, 0x9F, 0x80], [0, 0, 0, 0xC0, 0x80],
        [0, 0, 0, 0xF0, 0x8F],
    ];

    public Outcome Run(ReadOnlySpan<byte> input)
    {
        var choices = new Choices(input);
        var pieces = choices.Pieces();
        var text = choices.Rest();
        var firstBad = FirstBad(text);

        var validator = default(Utf8Validator);
        var (at, accepted) = (0, true);
        for (var index = 0; accepted && at < text.Length; index++)
        {
            var length = pieces.Next(index, text.Length - at);
            accepted = validator.Append(text.Slice(at, length));
            at += length;
            Ensure.That(accepted == at <= firstBad, "text fails in the chunk with the first bad byte");
            Ensure.That(!accepted || validator.IsComplete == Utf8.IsValid(text[..at]), "a text is complete between two characters");
        }
        Ensure.That((accepted && validator.IsComplete) == Utf8.IsValid(text), "the verdict is that of the platform");

        var single = default(Utf8Validator);
        for (var i = 0; i < text.Length && i <= firstBad; i++)
            Ensure.That(single.Append(text.Slice(i, 1)) == i < firstBad, "text fails at its first bad byte");

        var outcome = new Outcome();
        outcome.Add(accepted);
        outcome.Add(validator.IsComplete);
        outcome.AddSize(firstBad);
        if (firstBad < text.Length) outcome.Add(text[firstBad] >> 4);
        if (firstBad < text.Length && firstBad > 0) outcome.Add(text[firstBad - 1] >> 3);
        return outcome;
    }

    /// <summary>The first byte with which the text so far is not the beginning of any valid one, found by trying.</summary>
    private static int FirstBad(ReadOnlySpan<byte> text)
    {
        var start = 0;
        for (var end = 1; end <= text.Length; end++)
        {
            var open = text[start..end];
            if (Utf8.IsValid(open)) start = end;
            else if (!CanBeCompleted(open)) return end - 1;
        }
        return text.Length;
    }

    private static bool CanBeCompleted(ReadOnlySpan<byte> open)
    {
        Span<byte> joined = stackalloc byte[8];
        if (open.Length > 4) return false;
        open.CopyTo(joined);
        foreach (var completion in Completions)
        {
            completion.CopyTo(joined[open.Length..]);
            if (Utf8.IsValid(joined[..(open.Length + completion.Length)])) return true;
        }
        return false;
    }
}

using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Compares texts as bytes: Shouldly takes them one by one, and shows numbers where people want to read JSON.</summary>
internal static class ByteAssertions
{
    public static void ShouldHoldText(this ReadOnlyMemory<byte> actual, ReadOnlySpan<byte> expected)
    {
        if (!actual.Span.SequenceEqual(expected))
            Encoding.UTF8.GetString(actual.Span).ShouldBe(Encoding.UTF8.GetString(expected));
    }

    public static void ShouldHoldText(this byte[] actual, ReadOnlySpan<byte> expected) => ShouldHoldText((ReadOnlyMemory<byte>)actual, expected);
}

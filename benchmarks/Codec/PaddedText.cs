using System.Runtime.InteropServices;

namespace NostrToolkit.Benchmarks.Codecs;

/// <summary>A copy of a message with the padding that simdjson reads over. Never freed.</summary>
internal readonly unsafe struct PaddedText
{
    // SIMDJSON_PADDING is 64 since version 2.
    private const int Padding = 64;

    public PaddedText(ReadOnlySpan<byte> text)
    {
        Length = text.Length;
        Start = (byte*)NativeMemory.AllocZeroed((nuint)(Length + Padding));
        text.CopyTo(new Span<byte>(Start, Length));
    }

    public byte* Start { get; }

    public int Length { get; }
}

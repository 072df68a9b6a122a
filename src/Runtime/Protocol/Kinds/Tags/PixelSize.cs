using System.Globalization;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>A size in pixels, <c>3024x4032</c> (NIP-94).</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
public readonly record struct PixelSize(int Width, int Height) : ITagConverter<PixelSize>
{
    // Two numbers of up to ten digits.
    private const int MaxLength = 21;

    /// <inheritdoc/>
    public static bool TryParse(in JsonString text, out PixelSize value)
    {
        value = default;
        Span<byte> buffer = stackalloc byte[MaxLength];
        if (!DecodedText.TryDecode(text, buffer, out var size) || size.IndexOf((byte)'x') is not (>= 0 and var between)) return false;
        if (!DecimalDigits.TryParse(size[..between], out var width) || !DecimalDigits.TryParse(size[(between + 1)..], out var height)) return false;
        value = new PixelSize(unchecked((int)width), unchecked((int)height));
        return width <= int.MaxValue && height <= int.MaxValue;
    }

    /// <inheritdoc/>
    public static string Format(PixelSize value) => value.ToString();

    /// <summary>As it stands in a tag.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}

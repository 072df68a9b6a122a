namespace NostrToolkit;

/// <summary>An <c>emoji</c> tag (NIP-30): a picture for a <c>:shortcode:</c>.</summary>
/// <param name="Shortcode">The name, without the colons.</param>
/// <param name="Url">Where the picture is.</param>
/// <param name="Set">The set that it belongs to.</param>
[NostrTag]
public readonly partial record struct CustomEmoji(string Shortcode, string Url, [Lenient] Address? Set = null);

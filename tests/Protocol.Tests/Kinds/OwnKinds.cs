using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Kinds of one's own, which have what those that ship do not.</summary>
[NostrKind(30078)]
public sealed partial record Settings(
    [Tag("d")] string Identifier,
    [Tag("n")] long Number,
    [Tag("mode")] Mode Mode,
    [Tag("price")] decimal? Price,
    [Tag("port")] ushort? Port,
    [Tag("url"), TagConverter(typeof(UriConverter)), Lenient] IReadOnlyList<Uri> Urls,
    [Tag("size")] Dimensions? Size,
    [Tag("path")] SettingsPath? Path,
    [Tag("-")] bool IsProtected,
    [Content] string? Text,
    [OtherTags] IReadOnlyList<IReadOnlyList<string>> Rest)
{
    public int Uncounted { get; init; }
}

public enum Mode { Dark, [WireName("very \"bright\" {0} ☀")] Bright }

/// <summary>One tag of any number of strings.</summary>
[NostrTag]
public sealed partial record SettingsPath(string First, int? Second, [Lenient] IReadOnlyList<Mode> Rest);

/// <summary>A text that is encrypted to somebody.</summary>
[NostrKind(1201)]
public sealed partial record Whisper([Tag("p")] PublicKey Receiver, [Content(Encrypted = true)] string Text);

/// <summary>JSON that is encrypted, or nothing.</summary>
[NostrKind(1202)]
public sealed partial record Vault([Content(Encrypted = true, Json = typeof(VaultJson))] VaultItem? Item);

public sealed record VaultItem(string Name, int Count);

[JsonSerializable(typeof(VaultItem))]
internal sealed partial class VaultJson : JsonSerializerContext;

public sealed class UriConverter : ITagConverter<Uri>
{
    public static bool TryParse(in JsonString text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text.ToString(), UriKind.Absolute, out value);

    public static string Format(Uri value) => value.AbsoluteUri;
}

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NostrToolkit;
using NostrToolkit.Wire;

namespace Acme.Stats;

/// <summary>Every type that a value of a tag can have, as positional members and as properties.</summary>
[NostrKind(30078)]
public sealed partial record SettingsKind(
    [Tag("d")] string Identifier,
    [Tag("n")] long Number,
    [Tag("i")] int? Small,
    [property: Tag("k"), Lenient] IReadOnlyList<Kind> Kinds,
    [Content] string? Text,
    int Unnamed = 7)
{
    /// <summary>A number with a point.</summary>
    [Tag("decimal")] public decimal? Price { get; init; }

    /// <summary>A small number.</summary>
    [Tag("ushort")] public ushort? Port { get; init; }

    /// <summary>A day.</summary>
    [Tag("day")] public DateOnly? Day { get; init; }

    /// <summary>A hash.</summary>
    [Tag("x")] public Bytes32? Hash { get; init; }

    /// <summary>Relays.</summary>
    [Tag("relay"), Lenient] public IReadOnlyList<RelayUrl> Relays { get; init; } = [];

    /// <summary>Addresses.</summary>
    [Tag("a")] public IReadOnlyList<Address> Addresses { get; init; } = [];

    /// <summary>A word of a few.</summary>
    [Tag("theme")] public Theme? Theme { get; init; }

    /// <summary>Words of a few.</summary>
    [Tag("T")] public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>Its own converter.</summary>
    [Tag("v")] public Version? Version { get; init; }

    /// <summary>Another's converter.</summary>
    [Tag("u"), TagConverter(typeof(UriConverter))] public Uri? Address { get; init; }

    /// <summary>Others' converter.</summary>
    [Tag("urls"), TagConverter(typeof(UriConverter))] public IReadOnlyList<Uri> More { get; init; } = [];

    /// <summary>Tags of three elements.</summary>
    [Tag("p"), Lenient] public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>One tag of many elements.</summary>
    [Tag("path")] public Path? Path { get; init; }

    /// <summary>Whether it is protected.</summary>
    [Tag("-")] public bool IsProtected { get; init; }

    /// <summary>The rest.</summary>
    [OtherTags] public IReadOnlyList<IReadOnlyList<string>> Rest { get; init; } = [];

    /// <summary>No tag, but a part of the value.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A word of a few, one of them an alias.</summary>
public enum Theme
{
    /// <summary>Bright.</summary>
    Light,

    /// <summary>Not so bright.</summary>
    [WireName("darkest \"{0}\"")] Dark,

    /// <summary>The same as light.</summary>
    Bright = Light,
}

/// <summary>A tag whose end may be missing, one of its elements in the middle.</summary>
[NostrTag]
public sealed partial record Seat(PublicKey Key, [Lenient] RelayUrl? Relay = null, Theme? Theme = null, string? Name = null);

/// <summary>A tag of any number of elements.</summary>
[NostrTag]
public readonly partial record struct Path(string First, int? Second, IReadOnlyList<string> Rest);

/// <summary>Its own converter.</summary>
public readonly record struct Version(int Major) : ITagConverter<Version>
{
    static bool ITagConverter<Version>.TryParse(in JsonString text, out Version value)
    {
        var parsed = TagText.TryParse(text, out int major);
        value = new Version(major);
        return parsed;
    }

    static string ITagConverter<Version>.Format(Version value) => TagText.Format(value.Major);
}

/// <summary>A converter of a type of the platform.</summary>
public sealed class UriConverter : ITagConverter<Uri>
{
    /// <inheritdoc/>
    public static bool TryParse(in JsonString text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text.ToString(), UriKind.Absolute, out value);

    /// <inheritdoc/>
    public static string Format(Uri value) => value.AbsoluteUri;
}

/// <summary>A content that is JSON and encrypted.</summary>
[NostrKind(1234)]
internal sealed partial record SecretKind([Content(Json = typeof(SecretJson), Encrypted = true)] IReadOnlyList<int> Numbers);

/// <summary>What the serializer's generator would write.</summary>
internal sealed class SecretJson() : JsonSerializerContext(null)
{
    public static SecretJson Default { get; } = new();

    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    public override JsonTypeInfo? GetTypeInfo(Type type) => null;
}

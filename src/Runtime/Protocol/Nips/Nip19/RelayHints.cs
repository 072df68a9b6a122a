using System.Collections;
using System.Runtime.CompilerServices;

namespace NostrToolkit;

/// <summary>Relays where an entity is likely to be found. Equality is by what they are called, in order.</summary>
/// <remarks>Write it as a collection: <c>["wss://relay.example"]</c>.</remarks>
[CollectionBuilder(typeof(RelayHints), nameof(Create))]
public sealed class RelayHints : IReadOnlyList<string>, IEquatable<RelayHints>
{
    /// <summary>How much all hints of one entity may take, with two bytes for each: then every entity fits 5000 characters.</summary>
    public const int MaxBytes = 2800;

    private const int MaxUrlLength = byte.MaxValue;

    private readonly string[] _urls;

    private RelayHints(string[] urls) => _urls = urls;

    /// <summary>No relay.</summary>
    public static RelayHints None { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _urls.Length;

    /// <inheritdoc/>
    public string this[int index] => _urls[index];

    /// <summary>Copies the addresses.</summary>
    /// <exception cref="ArgumentException">One is not 1 to 255 printable ASCII characters, or there are too many.</exception>
    public static RelayHints Create(ReadOnlySpan<string> urls)
    {
        if (urls.IsEmpty) return None;
        foreach (var url in urls)
            if (!IsUrl(url)) throw new ArgumentException("A relay is 1 to 255 printable ASCII characters without spaces.", nameof(urls));
        var hints = new RelayHints(urls.ToArray());
        return hints.SizeInBytes <= MaxBytes ? hints : throw new ArgumentException("Too many relays for one entity.", nameof(urls));
    }

    /// <inheritdoc/>
    public bool Equals(RelayHints? other) => other is not null && _urls.AsSpan().SequenceEqual(other._urls);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RelayHints);

    /// <inheritdoc/>
    public override int GetHashCode() => _urls.Length == 0 ? 0 : HashCode.Combine(_urls.Length, string.GetHashCode(_urls[0], StringComparison.Ordinal));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_urls).GetEnumerator();

    /// <summary>The addresses, with spaces between.</summary>
    public override string ToString() => string.Join(' ', _urls);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static bool IsUrl(ReadOnlySpan<char> url) => url.Length is > 0 and <= MaxUrlLength && !url.ContainsAnyExceptInRange('!', '~');

    /// <summary>What they take as fields: each a type, a length, the characters.</summary>
    private int SizeInBytes => _urls.Sum(static url => url.Length + 2);
}

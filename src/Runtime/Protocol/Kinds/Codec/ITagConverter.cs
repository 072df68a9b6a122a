using System.Diagnostics.CodeAnalysis;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>
/// How a type of one's own stands in a tag, or in a content. A type that is its own converter needs no more; for others,
/// see <see cref="TagConverterAttribute"/>.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public interface ITagConverter<T>
{
    /// <summary>Reads a value. Must not throw: the text is a stranger's.</summary>
    /// <param name="text">The text; a view that ends with the event's.</param>
    /// <param name="value">The value.</param>
    static abstract bool TryParse(in JsonString text, [MaybeNullWhen(false)] out T value);

    /// <summary>The text of a value, which reads as an equal one.</summary>
    static abstract string Format(T value);
}

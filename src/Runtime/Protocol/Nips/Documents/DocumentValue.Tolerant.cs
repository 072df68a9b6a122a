using System.Globalization;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>For documents that people write by hand: what is not of the right type is as if it were not there.</summary>
internal readonly partial struct DocumentValue
{
    private bool IsString => Json.Span is [(byte)'"', ..];

    /// <summary>A string that is not empty.</summary>
    public string? TextOrNull() => IsString && Text() is { Length: > 0 } text ? text : null;

    /// <summary>An integer, also one that is spelled <c>"100"</c>, <c>1e3</c> or <c>100.0</c>.</summary>
    public long? NumberOrNull()
    {
        var digits = TextOrJson();
        var isInteger = decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue;
        return isInteger ? (long)number : null;
    }

    /// <summary><c>true</c> or <c>false</c>, also as a string or as 1 and 0.</summary>
    public bool? BooleanOrNull() => TextOrJson() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>A key, an id, a kind.</summary>
    public T? ValueOrNull<T>()
        where T : struct, IJsonValue<T>
    {
        var cursor = Begin();
        return T.TryRead(ref cursor, out var value) ? value : null;
    }

    /// <summary>An object; of a member given twice the last one counts.</summary>
    public DocumentObject? ObjectOrNull() => Json.Span is [(byte)'{', ..] ? new DocumentObject(document, end, name, Members(isStrict: false)) : null;

    /// <summary>An array, or one value where the sender saw no need for one; elements that <paramref name="read"/> gives null for are left out.</summary>
    public IReadOnlyList<T> ListOf<T>(Func<DocumentValue, T?> read)
        where T : class
        => [.. (Json.Span is [(byte)'[', ..] ? Elements() : [this]).Select(read).OfType<T>()];

    /// <inheritdoc cref="ListOf{T}"/>
    public IReadOnlyList<T> ListOfValues<T>(Func<DocumentValue, T?> read)
        where T : struct
        => [.. (Json.Span is [(byte)'[', ..] ? Elements() : [this]).Select(read).OfType<T>()];

    /// <summary>The value for whoever understands it; a copy.</summary>
    public JsonElement Element() => JsonElement.Parse(Json.Span);
}

namespace NostrToolkit.Wire;

/// <summary>
/// Where a codec writes JSON. Written against once by generated code and compiled twice: over <see cref="JsonSink"/>,
/// the hot path into a buffer writer, and over <see cref="Utf8JsonWriterSink"/>, which composes with System.Text.Json.
/// Commas are the sink's concern.
/// </summary>
public interface IJsonSink
{
    /// <summary>Starts an array.</summary>
    void BeginArray();

    /// <summary>Ends the innermost array.</summary>
    void EndArray();

    /// <summary>Starts an object.</summary>
    void BeginObject();

    /// <summary>Ends the innermost object.</summary>
    void EndObject();

    /// <summary>Writes a member's name; the value follows.</summary>
    /// <param name="name">UTF-8 that needs no escaping.</param>
    void Name(scoped ReadOnlySpan<byte> name);

    /// <summary>Writes a string.</summary>
    /// <param name="escaped">The text between the quotes, escaped already.</param>
    void String(scoped ReadOnlySpan<byte> escaped);

    /// <summary>Writes bytes as a string of lowercase hex digits.</summary>
    void Hex(scoped ReadOnlySpan<byte> bytes);

    /// <summary>Writes an array of strings of lowercase hex digits, such as the authors of a filter.</summary>
    /// <param name="bytes">The bytes of all of them, one after the other.</param>
    /// <param name="size">How many bytes each string stands for.</param>
    void HexArray(scoped ReadOnlySpan<byte> bytes, int size);

    /// <summary>Writes a string, escaped in the canonical spelling; a lone surrogate becomes U+FFFD.</summary>
    void Text(scoped ReadOnlySpan<char> text);

    /// <summary>Writes an integer.</summary>
    void Int64(long value);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    void Boolean(bool value);

    /// <summary>Writes a complete JSON value as it is, or several elements of an array with the commas between them.</summary>
    void Raw(scoped ReadOnlySpan<byte> json);
}

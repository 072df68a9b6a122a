namespace NostrToolkit.Wire;

/// <summary>
/// A forward-only position in one JSON text. Generated codecs are written once against this interface and compiled
/// three times: over <see cref="IndexedCursor"/>, which reads well-formed texts in the usual spelling, over <see cref="JsonCursor"/>,
/// which reads all others and says what is wrong with them, and over <see cref="Utf8JsonReaderCursor"/>, which composes with
/// System.Text.Json and is the oracle of both in differential tests.
/// </summary>
/// <remarks>
/// Every method answers <see langword="false"/> on bad input and never throws; the first error sticks and is kept in
/// <see cref="Error"/>. Before a value is read, the cursor stands on it.
/// </remarks>
public interface IJsonCursor
{
    /// <summary>The first error, or <see langword="default"/>.</summary>
    ReadError Error { get; }

    /// <summary>Whether an error occurred.</summary>
    bool Failed { get; }

    /// <summary>The offset in bytes of the value the cursor stands on.</summary>
    int ValueStart { get; }

    /// <summary>The offset in bytes just after the last value read.</summary>
    int ValueEnd { get; }

    /// <summary>The offset in bytes of the opening quote of the member name read last.</summary>
    int MemberStart { get; }

    /// <summary>Records an error, unless there is one already.</summary>
    /// <returns>Always <see langword="false"/>, so that a reader can end in <c>return cursor.Fail(...)</c>.</returns>
    bool Fail(ReadErrorKind kind, string? member = null);

    /// <summary>Adds the name of the object member in which reading failed, if none is known yet.</summary>
    /// <returns>Always <see langword="false"/>.</returns>
    bool FailIn(string member);

    /// <summary>A part of the text, without copying it.</summary>
    ReadOnlyMemory<byte> Slice(int start, int end);

    /// <summary>Checks that the whole text is UTF-8, which tokenizing alone does not (RFC 8259 section 8.1).</summary>
    bool RequireUtf8();

    /// <summary>Enters the array the cursor stands on.</summary>
    bool BeginArray();

    /// <summary>Moves to the next element; <see langword="false"/> at the end of the array, which is left then, or on error.</summary>
    bool NextElement();

    /// <summary>Enters the object the cursor stands on.</summary>
    bool BeginObject();

    /// <summary>Moves to the next member's value; <see langword="false"/> at the end of the object, which is left then, or on error.</summary>
    bool NextMember(out JsonString name);

    /// <summary>Moves to the next member's value, as <see cref="NextMember"/> does, where most names are among those expected.</summary>
    /// <param name="raw">The name between its quotes, still escaped; <see cref="MemberName"/> has it as a string.</param>
    bool NextRawMember(out ReadOnlySpan<byte> raw);

    /// <summary>The member name read last.</summary>
    JsonString MemberName { get; }

    /// <summary>Reads a string; checks its escapes, surrogate pairs included.</summary>
    bool ReadString(out JsonString value);

    /// <summary>Reads an array of strings, from its opening bracket to the closing one.</summary>
    /// <param name="escapes">Raised to the most foreign escape of any string inside.</param>
    /// <param name="count">The number of strings.</param>
    /// <param name="compactLength">The length in bytes that the array has without white space between its tokens.</param>
    bool ReadStrings(ref JsonEscapes escapes, out int count, out int compactLength);

    /// <summary>Reads an array of arrays of one or more strings, such as the tags of an event.</summary>
    /// <param name="escapes">The most foreign escape of any string inside.</param>
    /// <param name="count">The number of inner arrays; <see cref="ReadErrorKind.InvalidValue"/> if one of them is empty.</param>
    /// <param name="isCompact">Whether there is no white space between the tokens.</param>
    bool ReadStringLists(out JsonEscapes escapes, out int count, out bool isCompact);

    /// <summary>Reads a string of lowercase hex digits; <see cref="ReadErrorKind.InvalidValue"/> for any other string.</summary>
    /// <param name="bytes">Receives the bytes, exactly as many as there are pairs of digits; left undefined on failure.</param>
    bool ReadHex(scoped Span<byte> bytes);

    /// <summary>Checks what <see cref="ReadHex"/> would read.</summary>
    /// <param name="length">The number of bytes.</param>
    bool SkipHex(int length);

    /// <summary>Checks the elements that are left of an array, each as <see cref="SkipHex"/> does, and its end.</summary>
    /// <param name="length">The number of bytes of each.</param>
    /// <param name="count">How many there were.</param>
    bool SkipHexElements(int length, out int count);

    /// <summary>Reads an integer without fraction or exponent.</summary>
    bool ReadInt64(out long value);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    bool ReadBoolean(out bool value);

    /// <summary>Reads any value, checking its syntax, and forgets it.</summary>
    bool SkipValue();

    /// <summary>Checks that nothing but white space is left.</summary>
    bool RequireEnd();
}

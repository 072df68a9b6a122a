namespace NostrToolkit.Wire;

/// <summary>
/// A forward-only position in one JSON text. Generated codecs are written once against this interface and compiled
/// twice: over <see cref="JsonCursor"/>, the byte scanner of the hot path, and over <see cref="Utf8JsonReaderCursor"/>,
/// which composes with System.Text.Json and is the scanner's oracle in differential tests.
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

    /// <summary>Reads a string; checks its escapes, surrogate pairs included.</summary>
    bool ReadString(out JsonString value);

    /// <summary>Reads an integer without fraction or exponent.</summary>
    bool ReadInt64(out long value);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    bool ReadBoolean(out bool value);

    /// <summary>Reads any value, checking its syntax, and forgets it.</summary>
    bool SkipValue();

    /// <summary>Checks that nothing but white space is left.</summary>
    bool RequireEnd();
}

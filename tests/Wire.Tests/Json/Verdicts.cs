using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NostrToolkit.Wire.Tests;

/// <summary>What each tokenizer says of a whole text.</summary>
internal static class Verdicts
{
    /// <summary>The byte scanner.</summary>
    public static ReadError Scanner(byte[] text)
    {
        var cursor = new JsonCursor(text);
        var read = cursor.RequireUtf8() && cursor.SkipValue() && cursor.RequireEnd();
        read.ShouldBe(!cursor.Failed);
        return cursor.Error;
    }

    /// <summary>The same codec surface over System.Text.Json.</summary>
    public static ReadError Adapter(byte[] text)
    {
        var cursor = new Utf8JsonReaderCursor(new Utf8JsonReader(text), text);
        var read = cursor.RequireUtf8() && cursor.SkipValue() && cursor.RequireEnd();
        read.ShouldBe(!cursor.Failed);
        return cursor.Error;
    }

    /// <summary>System.Text.Json itself, made as strict as we document: all bytes UTF-8, all strings Unicode.</summary>
    public static bool Oracle(byte[] text)
    {
        if (!Utf8.IsValid(text)) return false;
        try
        {
            var reader = new Utf8JsonReader(text);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // GetString met a lone surrogate.
            return false;
        }
    }

    public static string Show(byte[] text) => Encoding.UTF8.GetString(text);
}

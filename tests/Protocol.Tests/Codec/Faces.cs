using System.Buffers;
using System.Text;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A codec has two faces, bytes and System.Text.Json; the second is the first one's oracle.</summary>
internal static class Faces
{
    /// <summary>Reads by both faces, and fails unless they agree on the verdict, on the value and on errors of shape.</summary>
    public static ReadError Read<T>(byte[] message, out T value)
        where T : struct, INostrMessage<T>
    {
        var read = T.TryRead(message, out value, out var error);
        var reader = new Utf8JsonReader(message);
        var expected = T.TryRead(ref reader, message, out var other, out var otherError) && IsAtEnd(ref reader);

        // Where both stop for what a text means, not for how it is spelled, they must say the same.
        var agree = read == expected && read == (error.Kind == ReadErrorKind.None)
            && (error.IsSyntax || otherError.IsSyntax || error == otherError)
            && (!read || value.Equals(other));
        if (!agree) Assert.Fail($"{error} / {otherError} in {Encoding.UTF8.GetString(message)}");
        if (read) Write(value).ShouldHoldText(Write(other));
        return error;
    }

    /// <summary>Writes by both faces, and fails unless they agree.</summary>
    public static byte[] Write<T>(T value)
        where T : struct, INostrMessage<T>
    {
        var output = new ArrayBufferWriter<byte>();
        value.WriteTo(output);

        var oracle = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(oracle)) value.WriteTo(writer);
        output.WrittenMemory.ShouldHoldText(oracle.WrittenSpan);
        return output.WrittenSpan.ToArray();
    }

    private static bool IsAtEnd(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

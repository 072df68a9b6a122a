using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>NIP-11: the document in which a relay introduces itself, over HTTP at the address of its WebSocket.</summary>
public static class Nip11
{
    /// <summary>The media type: what a client accepts and a relay answers.</summary>
    public const string ContentType = "application/nostr+json";

    /// <summary>The longest document that is read, in bytes. NIP-11 sets no limit; those in use are below 8 KB.</summary>
    public const int MaxLength = 128 * 1024;

    /// <summary>Reads a document, which stands for itself: nothing in the result refers to it.</summary>
    /// <remarks>
    /// Never throws. The text must be one JSON object of at most <see cref="MaxLength"/> bytes; inside of it nothing is an error: any field
    /// may be omitted, and a field of another type than NIP-11 gives it (an <c>npub</c> for a key, an empty string, an array for an object)
    /// is as if it were omitted, since operators write these documents by hand. Numbers and flags are also read from strings.
    /// </remarks>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out RelayInformation? information, out ReadError error)
    {
        var document = Document.Parse(json, MaxLength);
        var root = document.Failed ? null : document.Root.ObjectOrNull();
        if (root is null) document.Root.Fail(ReadErrorKind.WrongType, 0);
        information = root is null ? null : RelayInformationReader.Read(root);
        error = document.Error;
        return information is not null;
    }

    /// <summary>Writes a document, without the fields that are null.</summary>
    public static byte[] Write(RelayInformation information) => Compact.Object(information, static (information, writer) =>
    {
        var known = JsonSerializer.SerializeToElement(information, Nip11Json.Default.RelayInformation);
        foreach (var member in known.EnumerateObject()) member.WriteTo(writer);
        foreach (var (name, value) in information.Others ?? ReadOnlyDictionary<string, JsonElement>.Empty)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    });
}

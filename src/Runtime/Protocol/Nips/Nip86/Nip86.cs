using System.Diagnostics.CodeAnalysis;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>NIP-86: the calls with which a relay is managed over HTTP, and their results, for clients and for relays.</summary>
/// <remarks>
/// A call is a POST to the address of the relay's WebSocket, and needs a NIP-98 header whose <c>payload</c> is not optional:
/// <see cref="PayloadRule.Required"/>; without one the relay answers 401. Its <c>u</c> is the relay's URL, which clients write as
/// <c>https://</c> and as <c>wss://</c>: give both to <see cref="HttpAuthRequest.Urls"/>.
/// </remarks>
public static class Nip86
{
    /// <summary>The media type of the request.</summary>
    public const string ContentType = "application/nostr+json+rpc";

    /// <summary>The longest call or result that is read, in bytes; a result may list many keys.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The names of all methods that are read, in the order of NIP-86: what a relay that has all of them answers to <c>supportedmethods</c>.</summary>
    public static IReadOnlyList<string> Methods => ManagementCallReader.Methods;

    /// <summary>Writes a call: the body of the request.</summary>
    public static byte[] Write(ManagementCall call) => Compact.Object(call, static (call, writer) =>
    {
        writer.WriteString("method"u8, call.Method);
        writer.WriteStartArray("params"u8);
        call.WriteParameters(writer);
        writer.WriteEndArray();
    });

    /// <summary>Reads a call. Never throws.</summary>
    /// <param name="json">The body of the request.</param>
    /// <param name="call">The call.</param>
    /// <param name="error">
    /// What was wrong: <see cref="ReadErrorKind.WrongName"/> if the method is not one of <see cref="Methods"/>, otherwise the parameter it was
    /// about, by its name in NIP-86. Answer with a <see cref="ManagementResult.Failure"/>.
    /// </param>
    public static bool TryReadCall(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out ManagementCall? call, out ReadError error)
    {
        var document = Document.Parse(json, MaxLength);
        var read = ManagementCallReader.Read(document.Root.Object());
        error = document.Error;
        call = document.Failed ? null : read;
        return call is not null;
    }

    /// <summary>Writes a result: the body of the response.</summary>
    public static byte[] Write(ManagementResult result) => Compact.Object(result, static (result, writer) => result.WriteMembers(writer));

    /// <summary>Reads the result of a call: one of the type that the call has, or a <see cref="ManagementResult.Failure"/>. Never throws.</summary>
    /// <param name="json">The body of the response.</param>
    /// <param name="call">The call that it answers, which says what to expect.</param>
    /// <param name="result">The result.</param>
    /// <param name="error">What was wrong with the text.</param>
    public static bool TryReadResult(
        ReadOnlyMemory<byte> json, ManagementCall call, [NotNullWhen(true)] out ManagementResult? result, out ReadError error)
    {
        var document = Document.Parse(json, MaxLength);
        var read = ManagementResultReader.Read(document.Root.Object(), call.Result);
        error = document.Error;
        result = document.Failed ? null : read;
        return result is not null;
    }
}

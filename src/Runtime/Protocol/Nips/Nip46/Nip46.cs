using System.Diagnostics.CodeAnalysis;
using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>NIP-46: a signer elsewhere that keeps the user's key. Requests and responses as they are before encryption (NIP-44) and after it.</summary>
/// <remarks>
/// The way of a request: <c>Nip46.Write(new SignerRequest(id, call))</c>, encrypt to the signer, <see cref="ToEvent"/>, sign with the client's
/// key. And back: verify the event, decrypt, <see cref="TryReadRequest"/>. Texts are never printed by their
/// types, since they hold secrets.
/// </remarks>
public static class Nip46
{
    /// <summary>The longest text that is read, in bytes of UTF-8.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>The kind of the events that carry requests and responses: 24133.</summary>
    public static Kind MessageKind => RemoteSigning.Kind;

    /// <summary>Writes a request, to be encrypted.</summary>
    public static string Write(SignerRequest request) => Compact.Text(request, static (request, writer) =>
    {
        writer.WriteString("id"u8, request.Id);
        writer.WriteString("method"u8, request.Call.Method);
        writer.WritePropertyName("params"u8);
        Compact.Write(request.Call.Parameters, writer);
    });

    /// <summary>Writes a response, to be encrypted.</summary>
    public static string Write(SignerResponse response) => Compact.Text(response, static (response, writer) =>
    {
        writer.WriteString("id"u8, response.Id);
        writer.WriteString("result"u8, response.Result);
        if (response.Error is not null) writer.WriteString("error"u8, response.Error);
    });

    /// <summary>Reads a decrypted request. Never throws.</summary>
    /// <remarks>
    /// False only if there is nobody to answer: no id, no method. A request whose method is unknown or whose parameters are wrong is a
    /// <see cref="SignerCall.Unreadable"/>, to be answered with <see cref="SignerResponse.Failed"/>.
    /// </remarks>
    public static bool TryReadRequest(string json, [NotNullWhen(true)] out SignerRequest? request, out ReadError error)
    {
        var document = Document.Parse(Encoding.UTF8.GetBytes(json), MaxLength);
        var root = document.Root.Object();
        var id = root.Required("id").Text();
        var method = root.Required("method");
        // Only to see that it is one.
        method.Text();
        error = document.Error;
        request = document.Failed ? null : new SignerRequest(id, SignerCallReader.Read(document, method, root.Required("params")));
        return request is not null;
    }

    /// <summary>Reads a decrypted response. Never throws.</summary>
    /// <remarks>A result that is no string, as the relays of <c>switch_relays</c> are shown in NIP-46, is taken as its JSON text.</remarks>
    public static bool TryReadResponse(string json, [NotNullWhen(true)] out SignerResponse? response, out ReadError error)
    {
        var document = Document.Parse(Encoding.UTF8.GetBytes(json), MaxLength);
        var root = document.Root.Object();
        var id = root.Required("id").Text();
        var result = root.Optional("result")?.TextOrJson();
        // An error that is empty is none: signers write it beside a result.
        var message = root.Optional("error")?.Text();
        error = document.Error;
        response = document.Failed ? null : new SignerResponse(id, result, message is { Length: > 0 } ? message : null);
        return response is not null;
    }

    /// <summary>The event that carries a text, to be signed by the client or the remote signer.</summary>
    /// <param name="payload">What encryption made of the text.</param>
    /// <param name="receiver">For whom it was encrypted.</param>
    /// <param name="createdAt">Now.</param>
    public static UnsignedEvent ToEvent(string payload, PublicKey receiver, UnixTime createdAt)
        => new RemoteSigning { Receiver = receiver, Message = new EncryptedText(payload) }.ToEvent(createdAt);
}

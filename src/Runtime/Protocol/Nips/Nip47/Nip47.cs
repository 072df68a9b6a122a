using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>NIP-47, Nostr Wallet Connect: what clients and wallets say to each other, as it is before encryption and after it.</summary>
/// <remarks>
/// The way of a request: <c>Nip47.Write(call)</c>, encrypt to the wallet as <see cref="WalletCapabilities.Preferred"/> says,
/// <see cref="ToRequest"/>, sign with the <see cref="WalletConnectUri.Secret"/>. And back: verify the event, decrypt,
/// <see cref="TryReadResponse"/>.
/// </remarks>
public static partial class Nip47
{
    /// <summary>The longest text that is read, in bytes of UTF-8.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Writes a request, to be encrypted.</summary>
    public static string Write(WalletCall call) => Compact.Text(call, static (call, writer) =>
    {
        writer.WriteString("method"u8, call.Method);
        writer.WritePropertyName("params"u8);
        JsonSerializer.Serialize(writer, call, call.GetType(), Nip47Json.Default);
    });

    /// <summary>Writes a response, to be encrypted.</summary>
    public static string Write(WalletResponse response) => Compact.Text(response, static (response, writer) =>
    {
        writer.WriteString("result_type"u8, response.Method);
        if (response.Error is { } error)
        {
            writer.WriteStartObject("error"u8);
            writer.WriteString("code"u8, error.CodeText);
            writer.WriteString("message"u8, error.Message);
            writer.WriteEndObject();
            writer.WriteNull("result"u8);
            return;
        }
        writer.WriteNull("error"u8);
        writer.WritePropertyName("result"u8);
        object result = response.Result is WalletResult.Invoice invoice ? invoice.Transaction : response.Result!;
        JsonSerializer.Serialize(writer, result, result.GetType(), Nip47Json.Default);
    });

    /// <summary>Writes a notification, to be encrypted.</summary>
    public static string Write(WalletNotification notification) => Compact.Text(notification, static (notification, writer) =>
    {
        writer.WriteString("notification_type"u8, NotificationWords[(int)notification.Type]);
        writer.WritePropertyName("notification"u8);
        JsonSerializer.Serialize(writer, notification.Transaction, Nip47Json.Default.WalletTransaction);
    });

    /// <summary>Reads a decrypted request. Never throws.</summary>
    /// <remarks>
    /// False only if there is nothing to answer: no method. A request whose method is unknown or whose parameters are wrong is a
    /// <see cref="WalletCall.Unreadable"/>, to be answered with a <see cref="WalletError"/>.
    /// </remarks>
    public static bool TryReadRequest(string json, [NotNullWhen(true)] out WalletCall? call, out ReadError error)
    {
        var document = Document.Parse(Encoding.UTF8.GetBytes(json), MaxLength);
        var root = document.Root.Object();
        var method = root.Required("method");
        // Only to see that it is one.
        method.Text();
        error = document.Error;
        call = document.Failed ? null : WalletCallReader.Read(document, method, root.Required("params"));
        return call is not null;
    }

    /// <summary>Reads a decrypted response. Never throws.</summary>
    public static bool TryReadResponse(string json, [NotNullWhen(true)] out WalletResponse? response, out ReadError error)
    {
        var document = Document.Parse(Encoding.UTF8.GetBytes(json), MaxLength);
        var root = document.Root.Object();
        var method = root.Required("result_type");
        var read = root.Optional("error") is { } failure
            ? new WalletResponse(method.Text(), Error(failure.Object()))
            : WalletResultReader.Read(method, root.Required("result")) is { } result ? new WalletResponse(method.Text(), result) : null;
        error = document.Error;
        response = document.Failed ? null : read;
        return response is not null;
    }

    /// <summary>Reads a decrypted notification. Never throws; one of an unknown type is <see cref="ReadErrorKind.WrongName"/>.</summary>
    public static bool TryReadNotification(string json, [NotNullWhen(true)] out WalletNotification? notification, out ReadError error)
    {
        var document = Document.Parse(Encoding.UTF8.GetBytes(json), MaxLength);
        var root = document.Root.Object();
        var type = root.Required("notification_type");
        var index = Array.IndexOf(NotificationWords, type.Text());
        if (index < 0) type.Fail(ReadErrorKind.WrongName, 0);
        var transaction = WalletResultReader.Transaction(root.Required("notification").Object());
        error = document.Error;
        notification = document.Failed ? null : new WalletNotification((WalletNotificationType)index, transaction);
        return notification is not null;
    }

    private static WalletError Error(DocumentObject error) => new(error.Required("code").Text(), error.Required("message").Text());
}

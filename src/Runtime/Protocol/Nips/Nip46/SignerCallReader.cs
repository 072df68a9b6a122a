using System.Text;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>Reads the parameters of a call. What is wrong with them becomes a <see cref="SignerCall.Unreadable"/>, since it must be answered.</summary>
internal static class SignerCallReader
{
    public static SignerCall Read(Document document, DocumentValue method, DocumentValue parameters)
    {
        var name = method.Text();
        var read = Read(name, new Parameters(parameters)) ?? method.Fail<SignerCall?>(ReadErrorKind.WrongName, null);
        return read is null || document.Failed ? new SignerCall.Unreadable(name, document.Error) : read;
    }

    private static SignerCall? Read(string method, in Parameters p) => method switch
    {
        "connect" => p.Connect(),
        "sign_event" => p.Nested(0, "event", static draft => new SignerCall.SignEvent(EventDraft.Read(draft))),
        "ping" => new SignerCall.Ping(),
        "get_public_key" => new SignerCall.GetPublicKey(),
        "nip04_encrypt" => new SignerCall.Nip04Encrypt(p.Key(), p.Text(1, "plaintext")),
        "nip04_decrypt" => new SignerCall.Nip04Decrypt(p.Key(), p.Text(1, "ciphertext")),
        "nip44_encrypt" => new SignerCall.Nip44Encrypt(p.Key(), p.Text(1, "plaintext")),
        "nip44_decrypt" => new SignerCall.Nip44Decrypt(p.Key(), p.Text(1, "ciphertext")),
        "switch_relays" => new SignerCall.SwitchRelays(),
        "logout" => new SignerCall.Logout(),
        _ => null,
    };

    /// <summary>The parameters of a call, by their places.</summary>
    private readonly struct Parameters(DocumentValue array)
    {
        private readonly IReadOnlyList<DocumentValue> _values = array.Elements();

        public PublicKey Key() => At(0, "pubkey").Value<PublicKey>();

        public string Text(int index, string name) => At(index, name).Text();

        public SignerCall Connect()
        {
            var signer = Key();
            var (secret, permissions) = (Optional(1, "secret"), Optional(2, "permissions"));
            return new SignerCall.Connect(signer)
            {
                Secret = secret,
                Permissions = SignerPermission.ParseList(permissions),
                Metadata = Optional(3, "metadata") is null ? null : Nested(3, "metadata", ClientMetadata.Read),
            };
        }

        /// <summary>A JSON text inside a string.</summary>
        public T? Nested<T>(int index, string name, Func<DocumentObject, T> read)
            where T : class
        {
            var value = At(index, name);
            var document = Document.Parse(Encoding.UTF8.GetBytes(value.Text()), Nip46.MaxLength);
            var nested = read(document.Root.Object());
            return document.Failed ? value.FailInside<T?>(document.Error, null) : nested;
        }

        // An empty string stands for what is left out.
        private string? Optional(int index, string name)
            => index < _values.Count && !_values[index].IsNull && Text(index, name) is { Length: > 0 } text ? text : null;

        private DocumentValue At(int index, string name)
            => index < _values.Count ? _values[index].Named(name) : array.Named(name).Missing();
    }
}

using System.Diagnostics;
using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>What a client asks of a remote signer (NIP-46). The cases are nested here; there are no others.</summary>
public abstract partial record SignerCall
{
    private protected SignerCall(string method) => Method = method;

    /// <summary>The method's name.</summary>
    public string Method { get; }

    /// <summary>The parameters in their order, as they are sent.</summary>
    internal virtual IReadOnlyList<string> Parameters => [];

    /// <summary>The method and nothing else: parameters are secrets and private messages.</summary>
    public sealed override string ToString() => Method;

    /// <summary><c>connect</c>: the first call of a connection.</summary>
    /// <param name="RemoteSigner">The signer's key.</param>
    public sealed record Connect(PublicKey RemoteSigner) : SignerCall("connect")
    {
        /// <summary>The secret of the <see cref="BunkerUri"/>; null: there was none.</summary>
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string? Secret { get; init; }

        /// <summary>What the client asks to be allowed.</summary>
        public IReadOnlyList<SignerPermission> Permissions { get; init; } = [];

        /// <summary>Who the client says that it is; null: it does not say.</summary>
        public ClientMetadata? Metadata { get; init; }

        // What is left out before something that is not, is an empty string.
        internal override IReadOnlyList<string> Parameters =>
        [
            RemoteSigner.ToString(),
            .. (Secret, Permissions.Count, Metadata) is (null, 0, null) ? Array.Empty<string>() : [Secret ?? ""],
            .. (Permissions.Count, Metadata) is (0, null) ? Array.Empty<string>() : [SignerPermission.WriteList(Permissions)],
            .. Metadata is null ? Array.Empty<string>() : [Metadata.ToJson()],
        ];
    }

    /// <summary><c>get_public_key</c>: whose events does the signer sign? Answered with the user's key.</summary>
    public sealed record GetPublicKey() : SignerCall("get_public_key");

    /// <summary><c>sign_event</c>: answered with the signed event.</summary>
    /// <param name="Event">The event; the signer supplies its author.</param>
    public sealed record SignEvent(UnsignedEvent Event) : SignerCall("sign_event")
    {
        internal override IReadOnlyList<string> Parameters => [EventDraft.Write(Event)];
    }

    /// <summary><c>ping</c>: answered with <c>pong</c>.</summary>
    public sealed record Ping() : SignerCall("ping");

    /// <summary><c>switch_relays</c>: where does the signer want to be reached from now on? To be asked right after <c>connect</c>.</summary>
    public sealed record SwitchRelays() : SignerCall("switch_relays");

    /// <summary><c>logout</c>: the connection is no longer needed; a courtesy, on which no signer relies.</summary>
    public sealed record Logout() : SignerCall("logout");

    /// <summary>A call that the signer must answer with an error: its method is unknown, or its parameters are wrong.</summary>
    public sealed record Unreadable : SignerCall
    {
        internal Unreadable(string method, ReadError error)
            : base(method)
            => Error = error;

        /// <summary>
        /// What was wrong; <see cref="ReadErrorKind.WrongName"/>: the method is unknown. Inside of an event or of metadata the byte is one of
        /// their own text.
        /// </summary>
        public ReadError Error { get; }
    }
}

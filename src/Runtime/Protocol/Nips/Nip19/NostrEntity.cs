using System.Text;

namespace NostrToolkit;

/// <summary>
/// What a bech32 text of NIP-19 stands for: one of the seven classes nested here, named like their prefixes. There are no others, so that
/// a <c>switch</c> over them is complete.
/// </summary>
/// <remarks>
/// <see cref="object.ToString"/> gives the bech32 text again, but not of <see cref="Nsec"/>, which never prints itself, and of
/// <see cref="Nrelay"/>, which is deprecated.
/// </remarks>
public abstract record NostrEntity
{
    private const int MaxIdentifierLength = byte.MaxValue;

    private NostrEntity()
    {
    }

    /// <summary>A public key.</summary>
    /// <param name="PublicKey">The key.</param>
    public sealed record Npub(PublicKey PublicKey) : NostrEntity
    {
        /// <inheritdoc/>
        public override string ToString() => Nip19.Encode(this);
    }

    /// <summary>A secret key. Whoever reads one disposes it.</summary>
    /// <param name="SecretKey">The key.</param>
    public sealed record Nsec(SecretKey SecretKey) : NostrEntity
    {
        /// <summary>Never the key: always <c>nsec(hidden)</c>.</summary>
        public override string ToString() => "nsec(hidden)";
    }

    /// <summary>The id of an event, without a hint.</summary>
    /// <param name="Id">The id.</param>
    public sealed record Note(EventId Id) : NostrEntity
    {
        /// <inheritdoc/>
        public override string ToString() => Nip19.Encode(this);
    }

    /// <summary>A profile: a public key, and where to find what its owner writes.</summary>
    /// <param name="PublicKey">The key.</param>
    /// <param name="Relays">Where to look.</param>
    public sealed record Nprofile(PublicKey PublicKey, RelayHints Relays) : NostrEntity
    {
        /// <inheritdoc/>
        public override string ToString() => Nip19.Encode(this);
    }

    /// <summary>An event.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Relays">Where to look.</param>
    /// <param name="Author">Who wrote it, if that is told.</param>
    /// <param name="Kind">Its kind, if that is told.</param>
    public sealed record Nevent(EventId Id, RelayHints Relays, PublicKey? Author = null, Kind? Kind = null) : NostrEntity
    {
        /// <inheritdoc/>
        public override string ToString() => Nip19.Encode(this);
    }

    /// <summary>The address of an addressable or replaceable event: whatever version is the newest.</summary>
    /// <param name="Identifier">Its <c>d</c> tag, at most 255 bytes of UTF-8; empty for a replaceable event.</param>
    /// <param name="Author">Who writes it.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Relays">Where to look.</param>
    public sealed record Naddr(string Identifier, PublicKey Author, Kind Kind, RelayHints Relays) : NostrEntity
    {
        /// <inheritdoc cref="Naddr(string, PublicKey, Kind, RelayHints)"/>
        public string Identifier { get; init => field = Checked(value); } = Checked(Identifier);

        /// <inheritdoc/>
        public override string ToString() => Nip19.Encode(this);
    }

    /// <summary>A relay. Deprecated: read, and never written.</summary>
    /// <param name="Url">Its address, 1 to 255 printable ASCII characters.</param>
    public sealed record Nrelay(string Url) : NostrEntity
    {
        /// <inheritdoc cref="Nrelay(string)"/>
        public string Url { get; init => field = RelayHints.Create([value])[0]; } = RelayHints.Create([Url])[0];

        /// <summary>The address.</summary>
        public override string ToString() => Url;
    }

    private static string Checked(string identifier) =>
        Encoding.UTF8.GetByteCount(identifier) <= MaxIdentifierLength
            ? identifier
            : throw new ArgumentException("An identifier is at most 255 bytes of UTF-8.", nameof(identifier));
}

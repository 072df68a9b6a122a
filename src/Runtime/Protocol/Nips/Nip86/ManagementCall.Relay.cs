using System.Text.Json;

namespace NostrToolkit;

public abstract partial record ManagementCall
{
    /// <summary><c>changerelayname</c>: another <see cref="RelayInformation.Name"/>.</summary>
    /// <param name="Name">The name.</param>
    public sealed record ChangeRelayName(string Name) : ManagementCall("changerelayname")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, Name);
    }

    /// <summary><c>changerelaydescription</c>: another <see cref="RelayInformation.Description"/>.</summary>
    /// <param name="Description">The description.</param>
    public sealed record ChangeRelayDescription(string Description) : ManagementCall("changerelaydescription")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, Description);
    }

    /// <summary><c>changerelayicon</c>: another <see cref="RelayInformation.Icon"/>.</summary>
    /// <param name="Url">Where the icon is.</param>
    public sealed record ChangeRelayIcon(string Url) : ManagementCall("changerelayicon")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, Url);
    }

    /// <summary><c>allowkind</c>: accept events of a kind.</summary>
    /// <param name="Kind">The kind.</param>
    public sealed record AllowKind(Kind Kind) : ManagementCall("allowkind")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => writer.WriteNumberValue(Kind.Number);
    }

    /// <summary><c>disallowkind</c>: refuse events of a kind.</summary>
    /// <param name="Kind">The kind.</param>
    public sealed record DisallowKind(Kind Kind) : ManagementCall("disallowkind")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => writer.WriteNumberValue(Kind.Number);
    }

    /// <summary><c>listallowedkinds</c>: which kinds are accepted?</summary>
    public sealed record ListAllowedKinds() : ManagementCall("listallowedkinds", ResultShape.Kinds);

    /// <summary><c>blockip</c>: refuse connections from an address.</summary>
    /// <param name="Address">The address as it came: this layer has no sockets, so parse it with <c>IPAddress.TryParse</c>.</param>
    /// <param name="Reason">Why; may be null.</param>
    public sealed record BlockAddress(string Address, string? Reason = null) : ManagementCall("blockip")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, Address, Reason);
    }

    /// <summary><c>unblockip</c>: accept connections from an address again.</summary>
    /// <param name="Address">The address as it came.</param>
    public sealed record UnblockAddress(string Address) : ManagementCall("unblockip")
    {
        internal override void WriteParameters(Utf8JsonWriter writer) => Write(writer, Address);
    }

    /// <summary><c>listblockedips</c>: which addresses are refused?</summary>
    public sealed record ListBlockedAddresses() : ManagementCall("listblockedips", ResultShape.Addresses);
}

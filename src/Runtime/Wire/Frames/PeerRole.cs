namespace NostrToolkit.Wire;

/// <summary>Which side of a connection we are. A client masks every frame it sends and a server none: RFC 6455 section 5.1.</summary>
public enum PeerRole : byte
{
    /// <summary>We accepted the connection: what we read is masked, what we write is not.</summary>
    Server,

    /// <summary>We opened the connection: what we read is not masked, what we write is.</summary>
    Client,
}

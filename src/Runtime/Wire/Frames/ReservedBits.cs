namespace NostrToolkit.Wire;

/// <summary>The three bits of a frame header that belong to extensions: RFC 6455 section 5.2. 0 unless one was negotiated.</summary>
[Flags]
public enum ReservedBits : byte
{
    /// <summary>No extension has changed the frame.</summary>
    None = 0,

    /// <summary>The third reserved bit; no registered extension uses it.</summary>
    Rsv3 = 1,

    /// <summary>The second reserved bit; no registered extension uses it.</summary>
    Rsv2 = 2,

    /// <summary>The first reserved bit: in the first frame of a message that is compressed (RFC 7692 section 6).</summary>
    Rsv1 = 4,
}

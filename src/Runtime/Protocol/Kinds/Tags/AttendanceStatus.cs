namespace NostrToolkit;

/// <summary>Whether somebody comes (NIP-52).</summary>
public enum AttendanceStatus
{
    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>No.</summary>
    Declined,

    /// <summary>Maybe.</summary>
    Tentative,
}

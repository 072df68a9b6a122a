namespace NostrToolkit;

/// <summary>What the result of a <see cref="ManagementCall"/> looks like.</summary>
internal enum ResultShape
{
    Done,
    Methods,
    PublicKeys,
    Events,
    Kinds,
    Addresses,
}

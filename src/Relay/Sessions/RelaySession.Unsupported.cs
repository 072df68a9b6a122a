namespace NostrToolkit.Relay;

/// <remarks>
/// What this relay does not do, it says with the id that the client waits for. None of it is among the NIPs that its NIP-11 document
/// lists.
/// </remarks>
// AUTH: an OK all the same (NIP-42), or the client waits for ever.
[Declines(typeof(AuthMessage), "unsupported: this relay does not ask who you are")]
// A store finds no more than its limit, and a count that stops there would be wrong (NIP-45).
[Declines(typeof(CountMessage), "unsupported: this relay does not count")]
[Declines(typeof(NegOpenMessage), "unsupported: this relay does not reconcile")]
// Nothing was opened that it could belong to.
[Declines(typeof(NegMessage), "closed: nothing is open under this id")]
// Read, since one that cannot be is worth a NOTICE; never answered (NIP-77).
[Declines(typeof(NegCloseMessage))]
internal sealed partial class RelaySession;

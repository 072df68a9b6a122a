namespace NostrToolkit.Relay;

/// <remarks>
/// What this relay does not do, it says with the id that the client waits for. None of it is among the NIPs that its NIP-11 document
/// lists.
/// </remarks>
internal sealed partial class RelaySession
{
    private static readonly Reason NoLogin = Reason.Create(ReasonPrefix.Unsupported, "this relay does not ask who you are");
    private static readonly Reason NotCounting = Reason.Create(ReasonPrefix.Unsupported, "this relay does not count");
    private static readonly Reason NoSync = Reason.Create(ReasonPrefix.Unsupported, "this relay does not reconcile");
    private static readonly Reason NothingOpen = Reason.Create(ReasonPrefix.Closed, "nothing is open under this id");

    /// <summary>AUTH: an OK all the same (NIP-42), or the client waits for ever.</summary>
    private void Handle(in AuthMessage message) => Reply(new OkMessage(message.Event.Id, false, NoLogin));

    /// <summary>COUNT: a store finds no more than its limit, and a count that stops there would be wrong. NIP-45: a refusal is a CLOSED.</summary>
    private void Handle(in CountMessage message) => Reply(new ClosedMessage(message.Query, NotCounting));

    /// <summary>NEG-OPEN: refused as NIP-77 says.</summary>
    private void Handle(in NegOpenMessage message) => Reply(new NegErrorMessage(message.Subscription, NoSync));

    /// <summary>NEG-MSG: nothing was opened that it could belong to.</summary>
    private void Handle(in NegMessage message) => Reply(new NegErrorMessage(message.Subscription, NothingOpen));

    /// <summary>NEG-CLOSE: nothing is open, and it is not answered (NIP-77).</summary>
    private static void Handle(in NegCloseMessage message) => _ = message;
}

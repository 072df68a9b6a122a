namespace NostrToolkit;

/// <summary>What became of an event that was submitted to a <see cref="VerificationPool"/>.</summary>
/// <param name="Id">The id that it claimed.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Event">The event, if it is valid.</param>
public readonly record struct Verification(EventId Id, EventVerdict Verdict, VerifiedEvent? Event);

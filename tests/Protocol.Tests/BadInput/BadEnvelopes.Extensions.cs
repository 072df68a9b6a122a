using static NostrToolkit.Wire.ReadErrorKind;

namespace NostrToolkit.Protocol.Tests;

internal static partial class BadEnvelopes
{
    private static string Registers => new('0', 512);

    // NIP-42, 45, 67 and 77.
    private static IEnumerable<BadText> Extensions() =>
    [
        BadText.Of<AuthMessage>("AUTH without an event", "[\"AUTH\"¦]", MissingElement, "event"),
        BadText.Of<AuthMessage>("AUTH as a client gets it", "[\"AUTH\",¦\"challenge\"]", WrongType, "event"),
        BadText.Of<AuthMessage>("AUTH of an empty event", "[\"AUTH\",{¦}]", MissingMember, "id"),
        BadText.Of<AuthChallengeMessage>("AUTH without a challenge", "[\"AUTH\"¦]", MissingElement, "challenge"),
        BadText.Of<AuthChallengeMessage>("AUTH as a relay gets it", "[\"AUTH\",¦{}]", WrongType, "challenge"),
        BadText.Of<AuthChallengeMessage>("AUTH with a challenge of a number", "[\"AUTH\",¦1234]", WrongType, "challenge"),
        BadText.Of<CountMessage>("COUNT without a query", "[\"COUNT\"¦]", MissingElement, "query"),
        BadText.Of<CountMessage>("COUNT without a filter", "[\"COUNT\",\"sub\"¦]", MissingElement, "filters"),
        BadText.Of<CountMessage>("COUNT of a filter that is not understood", "[\"COUNT\",\"sub\",{\"x\":¦1}]", UnknownMember, "x"),
        BadText.Of<CountResultMessage>("COUNT without a result", "[\"COUNT\",\"sub\"¦]", MissingElement, "result"),
        BadText.Of<CountResultMessage>("COUNT of a bare number", "[\"COUNT\",\"sub\",¦5]", WrongType, "result"),
        BadText.Of<CountResultMessage>("COUNT of no number", "[\"COUNT\",\"sub\",{¦}]", MissingMember, "count"),
        BadText.Of<CountResultMessage>("COUNT below zero", "[\"COUNT\",\"sub\",{\"count\":¦-1}]", OutOfRange, "count"),
        BadText.Of<CountResultMessage>("COUNT with an exponent", "[\"COUNT\",\"sub\",{\"count\":¦1e3}]", OutOfRange, "count"),
        BadText.Of<CountResultMessage>("COUNT in text", "[\"COUNT\",\"sub\",{\"count\":¦\"5\"}]", WrongType, "count"),
        BadText.Of<CountResultMessage>("COUNT of two numbers", "[\"COUNT\",\"sub\",{\"count\":1,\"count\":¦2}]", DuplicateMember, "count"),
        BadText.Of<CountResultMessage>("COUNT approximated by a number", "[\"COUNT\",\"sub\",{\"count\":1,\"approximate\":¦1}]", WrongType, "approximate"),
        BadText.Of<CountResultMessage>("COUNT with 511 digits", $"[\"COUNT\",\"sub\",{{\"count\":1,\"hll\":¦\"{Registers[1..]}\"}}]", InvalidValue, "hll"),
        BadText.Of<CountResultMessage>("COUNT with 514 digits", $"[\"COUNT\",\"sub\",{{\"count\":1,\"hll\":¦\"{Registers}00\"}}]", InvalidValue, "hll"),
        BadText.Of<CountResultMessage>("COUNT with digits in capitals", $"[\"COUNT\",\"sub\",{{\"count\":1,\"hll\":¦\"{Registers[1..]}A\"}}]", InvalidValue, "hll"),
        BadText.Of<CountResultMessage>("COUNT with 1 MB of digits", $"[\"COUNT\",\"sub\",{{\"count\":1,\"hll\":¦\"{new string('0', 1_000_000)}\"}}]", InvalidValue, "hll"),
        BadText.Of<EoseMessage>("EOSE with hints that are no JSON", "[\"EOSE\",\"sub\",[¦finish]]", InvalidJson, "hints"),
        BadText.Of<EoseMessage>("EOSE with hints that do not end", "[\"EOSE\",\"sub\",[\"finish\"¦", UnexpectedEnd, "hints"),
        BadText.Of<EoseMessage>("EOSE with half of a pair for a hint", "[\"EOSE\",\"sub\",[\"¦\\ud800\"]]", LoneSurrogate, "hints"),
        BadText.Of<EoseMessage>("EOSE with hints of 100,000 brackets", $"[\"EOSE\",\"sub\",{new string('[', 63)}¦{new string('[', 99_937)}", TooDeep, "hints"),
        BadText.Of<NegOpenMessage>("NEG-OPEN without a filter", "[\"NEG-OPEN\",\"sub\"¦]", MissingElement, "filter"),
        BadText.Of<NegOpenMessage>("NEG-OPEN without a message", "[\"NEG-OPEN\",\"sub\",{}¦]", MissingElement, "message"),
        BadText.Of<NegOpenMessage>("NEG-OPEN of an empty list", "[\"NEG-OPEN\",\"sub\",[¦],\"61\"]", MissingElement, "filter"),
        BadText.Of<NegOpenMessage>("NEG-OPEN of two filters", "[\"NEG-OPEN\",\"sub\",{},¦{},\"61\"]", WrongType, "message"),
        BadText.Of<NegOpenMessage>("NEG-OPEN of an event's id", $"[\"NEG-OPEN\",\"sub\",¦\"{Id}\",\"61\"]", WrongType, "filter"),
        BadText.Of<NegOpenMessage>("NEG-OPEN of a list in a list", "[\"NEG-OPEN\",\"sub\",[¦[{}]],\"61\"]", WrongType, "filter"),
        BadText.Of<NegOpenMessage>("NEG-OPEN with an idSize before its message", "[\"NEG-OPEN\",\"sub\",{},¦16,\"61\"]", WrongType, "message"),
        BadText.Of<NegMessage>("NEG-MSG of nothing", "[\"NEG-MSG\",\"sub\",¦\"\"]", InvalidValue, "message"),
        BadText.Of<NegMessage>("NEG-MSG of half a byte", "[\"NEG-MSG\",\"sub\",¦\"610\"]", InvalidValue, "message"),
        BadText.Of<NegMessage>("NEG-MSG in capitals", "[\"NEG-MSG\",\"sub\",¦\"61AB\"]", InvalidValue, "message"),
        BadText.Of<NegMessage>("NEG-MSG in Base64", "[\"NEG-MSG\",\"sub\",¦\"YQAAAg==\"]", InvalidValue, "message"),
        BadText.Of<NegMessage>("NEG-MSG beyond its limit", $"[\"NEG-MSG\",\"sub\",¦\"{new string('6', 1_048_578)}\"]", InvalidValue, "message"),
        BadText.Of<NegReplyMessage>("NEG-MSG without a message", "[\"NEG-MSG\",\"sub\"¦]", MissingElement, "message"),
        BadText.Of<NegReplyMessage>("NEG-MSG of a list", "[\"NEG-MSG\",\"sub\",¦[97,0,0]]", WrongType, "message"),
        BadText.Of<NegCloseMessage>("NEG-CLOSE without a subscription", "[\"NEG-CLOSE\"¦]", MissingElement, "subscription"),
        BadText.Of<NegErrorMessage>("NEG-ERR without a reason", "[\"NEG-ERR\",\"sub\"¦]", MissingElement, "reason"),
        BadText.Of<NegErrorMessage>("NEG-ERR because of a number", "[\"NEG-ERR\",\"sub\",¦500]", WrongType, "reason"),
        BadText.Of<NegErrorMessage>("NEG-ERR with a limit in text", "[\"NEG-ERR\",\"sub\",\"blocked: x\",¦\"500\"]", WrongType, "maxRecords"),
        BadText.Of<NegErrorMessage>("NEG-ERR with a limit below zero", "[\"NEG-ERR\",\"sub\",\"blocked: x\",¦-1]", OutOfRange, "maxRecords"),
    ];
}

using static NostrToolkit.Wire.ReadErrorKind;

namespace NostrToolkit.Protocol.Tests;

internal static partial class BadEnvelopes
{
    private static string Id => new('a', 64);

    // NIP-01: what each message has to have, of which type.
    private static IEnumerable<BadText> Elements() =>
    [
        BadText.Of<CloseMessage>("CLOSE without a subscription", "[\"CLOSE\"¦]", MissingElement, "subscription"),
        BadText.Of<CloseMessage>("CLOSE of null", "[\"CLOSE\",¦null]", WrongType, "subscription"),
        BadText.Of<CloseMessage>("CLOSE of a number", "[\"CLOSE\",¦1]", WrongType, "subscription"),
        BadText.Of<CloseMessage>("CLOSE of a list", "[\"CLOSE\",¦[\"sub\"]]", WrongType, "subscription"),
        BadText.Of<PublishMessage>("EVENT without an event", "[\"EVENT\"¦]", MissingElement, "event"),
        BadText.Of<PublishMessage>("EVENT of null", "[\"EVENT\",¦null]", WrongType, "event"),
        BadText.Of<PublishMessage>("EVENT of text", "[\"EVENT\",¦\"{}\"]", WrongType, "event"),
        BadText.Of<PublishMessage>("EVENT of a list", "[\"EVENT\",¦[{}]]", WrongType, "event"),
        BadText.Of<PublishMessage>("EVENT as a client gets it", "[\"EVENT\",¦\"sub\",{}]", WrongType, "event"),
        BadText.Of<EventMessage>("EVENT as a relay gets it", "[\"EVENT\",¦{}]", WrongType, "subscription"),
        BadText.Of<EventMessage>("EVENT with a subscription alone", "[\"EVENT\",\"sub\"¦]", MissingElement, "event"),
        BadText.Of<EventMessage>("EVENT for null", "[\"EVENT\",¦null,{}]", WrongType, "subscription"),
        BadText.Of<ReqMessage>("REQ without a subscription", "[\"REQ\"¦]", MissingElement, "subscription"),
        BadText.Of<ReqMessage>("REQ with a filter alone", "[\"REQ\",¦{}]", WrongType, "subscription"),
        BadText.Of<ReqMessage>("REQ without a filter", "[\"REQ\",\"sub\"¦]", MissingElement, "filters"),
        BadText.Of<ReqMessage>("REQ of null", "[\"REQ\",\"sub\",¦null]", WrongType, "filters"),
        BadText.Of<ReqMessage>("REQ of a list of filters", "[\"REQ\",\"sub\",¦[{}]]", WrongType, "filters"),
        BadText.Of<ReqMessage>("REQ of a filter and text", "[\"REQ\",\"sub\",{},¦\"{}\"]", WrongType, "filters"),
        BadText.Of<ReqMessage>("REQ that ends in a comma", "[\"REQ\",\"sub\",{},¦]", InvalidJson, "filters"),
        BadText.Of<OkMessage>("OK without an id", "[\"OK\"¦]", MissingElement, "event"),
        BadText.Of<OkMessage>("OK for null", "[\"OK\",¦null,true,\"\"]", WrongType, "event"),
        BadText.Of<OkMessage>("OK for an id of 63 digits", $"[\"OK\",¦\"{Id[1..]}\",true,\"\"]", InvalidValue, "event"),
        BadText.Of<OkMessage>("OK for an id in capitals", $"[\"OK\",¦\"{Id.ToUpperInvariant()}\",true,\"\"]", InvalidValue, "event"),
        BadText.Of<OkMessage>("OK for a note1 id", "[\"OK\",¦\"note1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\",true,\"\"]", InvalidValue, "event"),
        BadText.Of<OkMessage>("OK without a verdict", $"[\"OK\",\"{Id}\"¦]", MissingElement, "accepted"),
        BadText.Of<OkMessage>("OK of null", $"[\"OK\",\"{Id}\",¦null,\"\"]", WrongType, "accepted"),
        BadText.Of<OkMessage>("OK of a number", $"[\"OK\",\"{Id}\",¦1,\"\"]", WrongType, "accepted"),
        BadText.Of<OkMessage>("OK of text", $"[\"OK\",\"{Id}\",¦\"true\",\"\"]", WrongType, "accepted"),
        BadText.Of<OkMessage>("OK of a word that begins like true", $"[\"OK\",\"{Id}\",¦truth,\"\"]", InvalidJson, "accepted"),
        BadText.Of<OkMessage>("OK without a reason", $"[\"OK\",\"{Id}\",true¦]", MissingElement, "reason"),
        BadText.Of<OkMessage>("OK because of null", $"[\"OK\",\"{Id}\",true,¦null]", WrongType, "reason"),
        BadText.Of<EoseMessage>("EOSE without a subscription", "[\"EOSE\"¦]", MissingElement, "subscription"),
        BadText.Of<EoseMessage>("EOSE of a number", "[\"EOSE\",¦1]", WrongType, "subscription"),
        BadText.Of<ClosedMessage>("CLOSED without a subscription", "[\"CLOSED\"¦]", MissingElement, "subscription"),
        BadText.Of<ClosedMessage>("CLOSED without a reason", "[\"CLOSED\",\"sub\"¦]", MissingElement, "reason"),
        BadText.Of<ClosedMessage>("CLOSED because of a list", "[\"CLOSED\",\"sub\",¦[\"error: x\"]]", WrongType, "reason"),
        BadText.Of<NoticeMessage>("NOTICE without text", "[\"NOTICE\"¦]", MissingElement, "text"),
        BadText.Of<NoticeMessage>("NOTICE of an object", "[\"NOTICE\",¦{}]", WrongType, "text"),
    ];
}

using System.Reflection;

namespace NostrToolkit.Protocol.Tests;

/// <summary>The least that an event of each kind must say.</summary>
internal static class KindExamples
{
    public static readonly string Hex = new('a', 64);

    private static readonly string[] Identifier = ["d", "x"];

    private static readonly Dictionary<Type, (string Content, string[][] Tags)> Least = new()
    {
        [typeof(Metadata)] = ("{}", []),
        [typeof(TextNote)] = ("text", []),
        [typeof(FollowList)] = ("", []),
        [typeof(Deletion)] = ("", []),
        [typeof(Repost)] = ("", [["e", Hex]]),
        [typeof(Reaction)] = ("+", []),
        [typeof(Seal)] = ("payload", []),
        [typeof(GiftWrap)] = ("payload", [["p", Hex]]),
        [typeof(FileMetadata)] = ("", [["url", "u"], ["m", "m"], ["x", Hex]]),
        [typeof(Report)] = ("", []),
        [typeof(ZapRequest)] = ("", [["relays"], ["p", Hex]]),
        [typeof(ZapReceipt)] = ("", [["p", Hex], ["bolt11", "b"], ["description", "d"]]),
        [typeof(MuteList)] = ("", []),
        [typeof(PinList)] = ("", []),
        [typeof(RelayListMetadata)] = ("", []),
        [typeof(DirectMessageRelays)] = ("", []),
        [typeof(ClientAuthentication)] = ("", [["relay", "wss://a.example"], ["challenge", "c"]]),
        [typeof(RemoteSigning)] = ("payload", [["p", Hex]]),
        [typeof(HttpAuth)] = ("", [["u", "u"], ["method", "GET"]]),
        [typeof(FollowSet)] = ("", [Identifier]),
        [typeof(GenericList)] = ("", [Identifier]),
        [typeof(RelaySet)] = ("", [Identifier]),
        [typeof(BookmarkSet)] = ("", [Identifier]),
        [typeof(Article)] = ("text", [Identifier]),
        [typeof(DateCalendarEvent)] = ("", [Identifier, ["title", "t"], ["start", "2026-01-01"]]),
        [typeof(TimeCalendarEvent)] = ("", [Identifier, ["title", "t"], ["start", "1"]]),
        [typeof(Calendar)] = ("", [Identifier, ["title", "t"]]),
        [typeof(CalendarRsvp)] = ("", [Identifier, ["a", $"31922:{Hex}:x"], ["status", "accepted"]]),
    };

    /// <summary>Every typed kind that ships.</summary>
    public static IEnumerable<Type> Types
        => typeof(EventView).Assembly.GetCustomAttributes<NostrKindEntryAttribute>().Select(static entry => entry.Type);

    public static (string Content, string[][] Tags) Of(Type kind) => Least[kind];
}

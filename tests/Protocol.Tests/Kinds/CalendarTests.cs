namespace NostrToolkit.Protocol.Tests;

/// <summary>Calendars (NIP-52).</summary>
public sealed class CalendarTests
{
    private static readonly string Key = new('a', 64);

    [Fact]
    public void Something_on_whole_days_is_read_and_written()
    {
        var party = Typed.Through<DateCalendarEvent>("bring cake", ["d", "party"], ["title", "Party"], ["start", "2026-02-28"], ["end", "2026-03-01"],
            ["location", "the garden"], ["location", "the shed"], ["g", "u4pruydqqvj"], ["p", Key, "wss://a.example", "host"], ["p", Key, "", "guest"], ["t", "fun"],
            ["r", "https://x.example"], ["a", $"31924:{Key}:home", "wss://a.example"], ["summary", "s"], ["image", "i"]);

        (party.Start, party.End).ShouldBe((new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 1)));
        party.Participants.Select(static participant => participant.Role).ShouldBe(["host", "guest"]);
        party.Locations.Count.ShouldBe(2);
        party.Calendars.ShouldHaveSingleItem().Address.ToString().ShouldBe($"31924:{Key}:home");
        DateCalendarEvent.Filter.ByGeohash("u4pruydqqvj").Tags!.Keys.ShouldBe(['g']);
    }

    [Theory]
    [InlineData("2026-2-28")]
    [InlineData("2026-02-30")]
    [InlineData("28.02.2026")]
    [InlineData("2026-02-28T00:00:00Z")]
    [InlineData("２０２６-02-28")]
    [InlineData("")]
    public void A_day_that_is_none_is_an_error(string start)
        => Typed.Error<DateCalendarEvent>("", ["d", "x"], ["title", "x"], ["start", start]).ShouldBe(new KindError(KindErrorKind.InvalidValue, "start", 1));

    [Fact]
    public void Something_at_a_time_is_read_and_written()
    {
        var call = Typed.Through<TimeCalendarEvent>("", ["d", "call"], ["title", "Call"], ["start", "1767225600"], ["end", "1767229200"], ["D", "20454"], ["D", "20455"],
            ["start_tzid", "America/Costa_Rica"], ["end_tzid", "Europe/Berlin"]);
        (call.Start.Seconds, call.End!.Value.Seconds).ShouldBe((1767225600, 1767229200));
        call.Days.ShouldBe([20454, 20455]);
        (call.StartTimeZone, call.EndTimeZone).ShouldBe(("America/Costa_Rica", "Europe/Berlin"));
        TimeCalendarEvent.Filter.ByDays(20454, 20455).Tags!['D'].ShouldBe(["20454", "20455"]);
    }

    [Fact]
    public void A_calendar_names_its_events()
        => Typed.Through<Calendar>("work", ["d", "w"], ["title", "Work"], ["a", $"31922:{Key}:x", "wss://a.example"], ["a", $"31923:{Key}:y"])
            .Events.Select(static pointer => pointer.Address.Kind.Number).ShouldBe([(ushort)31922, (ushort)31923]);

    [Fact]
    public void An_answer_says_whether_somebody_comes()
    {
        var answer = Typed.Through<CalendarRsvp>("late", ["e", Key, "wss://a.example"], ["a", $"31923:{Key}:y", "wss://a.example"], ["d", "r"], ["status", "accepted"], ["fb", "busy"], ["p", Key]);
        (answer.Status, answer.Availability, answer.Note).ShouldBe((AttendanceStatus.Accepted, Availability.Busy, "late"));
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("Accepted")]
    [InlineData("")]
    public void An_answer_that_nobody_knows_is_an_error(string status)
        => Typed.Error<CalendarRsvp>("", ["a", $"31923:{Key}:y"], ["d", "r"], ["status", status]).ShouldBe(new KindError(KindErrorKind.InvalidValue, "status", 1));
}

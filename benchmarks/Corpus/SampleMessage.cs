namespace NostrToolkit.Corpus;

/// <summary>An event and the messages that carry it, UTF-8.</summary>
/// <param name="Event">The values.</param>
/// <param name="Spelling">How they are spelled.</param>
/// <param name="Json">The event alone.</param>
/// <param name="ToRelay"><c>["EVENT",event]</c></param>
/// <param name="ToClient"><c>["EVENT","sub",event]</c></param>
public sealed record SampleMessage(SampleEvent Event, Spelling Spelling, byte[] Json, byte[] ToRelay, byte[] ToClient)
{
    /// <summary>Spells an event.</summary>
    public static SampleMessage From(SampleEvent sample, Spelling spelling)
    {
        var json = System.Text.Encoding.UTF8.GetBytes(spelling.Write(sample));
        return new SampleMessage(
            sample, spelling, json,
            [.. "[\"EVENT\","u8, .. json, (byte)']'],
            [.. "[\"EVENT\",\"feed:1\","u8, .. json, (byte)']']);
    }
}

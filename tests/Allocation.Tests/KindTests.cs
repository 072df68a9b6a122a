using System.Text.Json;

namespace NostrToolkit.Allocation.Tests;

/// <summary>Reading a typed kind allocates what is kept: the record, an array for each list, the texts.</summary>
public sealed class KindTests
{
    private static readonly EventView[] Lists = [.. Enumerable.Range(1, 20).Select(static number => View(3, 3 * number, static i => ["p", $"{i:x64}", "", $"name {i}"]))];
    private static readonly EventView[] Deletions = [.. Enumerable.Range(1, 20).Select(static number => View(5, 3 * number, static i => [i % 2 == 0 ? "e" : "other", $"{i:x64}"]))];

    [Fact]
    public void A_follow_list_is_an_array_and_the_names_in_it()
        => AllocationProbe.BytesPerOperation(Lists, static view => Read<FollowList>(view)).ShouldBe(AllocationProbe.BytesPerOperation(Lists.Select(Read<FollowList>).ToList(), static list =>
        {
            var follows = new Follow[list.Follows.Count];
            for (var i = 0; i < follows.Length; i++) follows[i] = list.Follows[i] with { Petname = new string(list.Follows[i].Petname) };
            _ = new FollowList { Follows = follows };
        }));

    [Fact]
    public void Tags_that_nobody_took_are_kept_as_texts()
        => AllocationProbe.BytesPerOperation(Deletions, static view => Read<Deletion>(view)).ShouldBe(AllocationProbe.BytesPerOperation(Deletions.Select(Read<Deletion>).ToList(), static deletion =>
        {
            var others = new IReadOnlyList<string>[deletion.OtherTags.Count];
            for (var i = 0; i < others.Length; i++) others[i] = new[] { new string(deletion.OtherTags[i][0]), new string(deletion.OtherTags[i][1]) };
            _ = new Deletion { Events = new EventId[deletion.Events.Count], OtherTags = others };
        }));

    [Fact]
    public void Refusing_an_event_of_another_kind_allocates_nothing()
        => AllocationProbe.BytesPerOperation(Lists, static view => TextNote.TryRead(view, out _, out _)).ShouldBe(0);

    private static T Read<T>(EventView view)
        where T : class, INostrKind<T>
        => T.TryRead(view, out var value, out var error) ? value : throw new ArgumentException(error.ToString());

    private static EventView View(int kind, int tags, Func<int, string[]> tag)
    {
        var json = $$"""
            {"id":"{{0:x64}}","pubkey":"{{0:x64}}","created_at":1,"kind":{{kind}},"tags":{{JsonSerializer.Serialize(Enumerable.Range(0, tags).Select(tag))}},"content":"","sig":"{{0:x128}}"}
            """;
        return EventView.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out var view, out var error) ? view : throw new ArgumentException(error.ToString());
    }
}

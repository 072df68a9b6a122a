using System.Buffers;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

public sealed class EventViewTests
{
    [Fact]
    public void An_owned_copy_outlives_the_bytes_it_was_read_from()
    {
        foreach (var sample in Samples.Events)
        {
            var received = sample.Json.ToArray();
            var view = Samples.View(received);
            var owned = view.ToOwned();
            owned.ShouldBe(view);
            received.AsSpan().Clear();
            owned.ShouldBe(Samples.View(sample.Json));
            CanonicalForm.ComputeId(owned).ToString().ShouldBe(sample.Event.Id);
            owned.IsCompact.ShouldBe(Samples.View(sample.Json).IsCompact);
        }
    }

    [Fact]
    public void An_owned_copy_of_a_view_without_a_text_of_its_own_is_complete()
    {
        var received = Samples.Usual.Json.ToArray();
        var other = "a tag and a text"u8.ToArray();
        var built = Samples.View(received) with { Json = default };
        var changed = Samples.View(received) with { Content = new JsonString(other, JsonEscapes.None) };
        var (ownedBuilt, ownedChanged) = (built.ToOwned(), changed.ToOwned());
        received.AsSpan().Clear();
        other.AsSpan().Clear();

        Written(ownedBuilt).ShouldHoldText(Written(Samples.View(Samples.Usual.Json)).Span);
        ownedBuilt.Json.IsEmpty.ShouldBeTrue();
        ownedChanged.Content.ToString().ShouldBe("a tag and a text");
        ownedChanged.Json.ShouldHoldText(Samples.Usual.Json);
        default(EventView).ToOwned().ShouldBe(default);
    }

    [Fact]
    public void Views_are_equal_if_all_their_fields_are()
    {
        var view = Samples.View(Samples.Usual.Json);
        view.ShouldBe(Samples.View(Samples.Usual.Json.ToArray()));
        foreach (var same in (EventView[])[view, view with { Json = default }])
        {
            same.ShouldNotBe(same with { Id = default });
            same.ShouldNotBe(same with { PublicKey = default });
            same.ShouldNotBe(same with { CreatedAt = default });
            same.ShouldNotBe(same with { Kind = (ushort)(same.Kind.Number + 1) });
            same.ShouldNotBe(same with { Tags = default });
            same.ShouldNotBe(same with { Content = JsonString.Create("other") });
            same.ShouldNotBe(same with { Signature = default });
        }
        view.ShouldNotBe(view with { Json = default });
    }

    private static ReadOnlyMemory<byte> Written(EventView view)
    {
        var output = new ArrayBufferWriter<byte>();
        view.WriteTo(output);
        return output.WrittenMemory;
    }
}

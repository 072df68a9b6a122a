using NostrToolkit.Wire;

namespace NostrToolkit.Allocation.Tests;

/// <summary>What is read beside whole messages, in parts or in vain, allocates nothing either.</summary>
public sealed class ReadTests
{
    [Fact]
    public void A_message_that_is_refused()
    {
        byte[][] bad = [.. Samples.Published.Select(static message => message[..(message.Length / 2)])];
        AllocationProbe.BytesPerOperation(bad, static message =>
        {
            if (PublishMessage.TryRead(message, out _, out _)) Assert.Fail("half a message was read");
        }).ShouldBe(0);
    }

    [Fact]
    public void The_name_of_a_message()
        => AllocationProbe.BytesPerOperation(Samples.Published, static message => MessageArray.TryReadName(message, out _, out _)).ShouldBe(0);

    [Fact]
    public void An_escaped_name_of_a_message()
    {
        byte[][] escaped = [.. Enumerable.Repeat("[\"\\u0045VENT\",{}]"u8.ToArray(), 100)];
        AllocationProbe.BytesPerOperation(escaped, static message =>
        {
            MessageArray.TryReadName(message, stackalloc byte[5], out var name, out _);
            if (!name.SequenceEqual("EVENT"u8)) Assert.Fail("another name");
        }).ShouldBe(0);
    }

    [Fact]
    public void All_tags_and_strings_of_an_event() => AllocationProbe.BytesPerOperation(Samples.Views, static view =>
    {
        foreach (var tag in view.Tags)
            foreach (var text in tag) _ = text.TextEquals("x"u8);
    }).ShouldBe(0);

    [Fact]
    public void All_filters_and_values_of_a_request() => AllocationProbe.BytesPerOperation(Samples.Requests, static request =>
    {
        ReqMessage.TryRead(request, out var message, out _);
        foreach (var filter in message.Filters)
        {
            if (filter.Authors is { } authors)
                foreach (var author in authors) _ = author;
            foreach (var tag in filter.Tags)
                foreach (var value in tag.Values) _ = value;
        }
    }).ShouldBe(0);

    [Fact]
    public void The_word_and_text_of_a_reason_however_it_is_spelled()
    {
        Reason[] reasons =
        [
            .. new[] { "auth-required: x", "", "no word", "x-quota: 5", "\\u0061uth-required\\u003a \\ud83d\\ude00", "\\n: x" }
                .Select(static raw => new Reason(new JsonString(System.Text.Encoding.UTF8.GetBytes(raw), JsonEscapes.Foreign))),
        ];
        AllocationProbe.BytesPerOperation(reasons, static reason => _ = (reason.Prefix, reason.Word, reason.Text)).ShouldBe(0);
    }

    [Fact]
    public void The_registers_of_a_count() => AllocationProbe.BytesPerOperation(Samples.Counts, static message =>
    {
        CountResultMessage.TryRead(message, out var count, out _);
        if (count.Result.Hll is not { } sketch) return;
        Span<byte> registers = stackalloc byte[HllRegisters.Count];
        sketch.CopyTo(registers);
        if (sketch[255] != registers[255]) Assert.Fail("two readings");
    }).ShouldBe(0);

    [Fact]
    public void The_bytes_of_a_negentropy_message_and_the_filters_of_its_first() => AllocationProbe.BytesPerOperation(Samples.Comparisons, static message =>
    {
        NegOpenMessage.TryRead(message, out var open, out _);
        if (!open.Message.TryCopyTo(stackalloc byte[open.Message.ByteCount])) Assert.Fail("too small");
        foreach (var filter in open.Filter.Filters) _ = filter.Kinds;
    }).ShouldBe(0);

    [Fact]
    public void The_hints_of_an_EOSE() => AllocationProbe.BytesPerOperation(Samples.Ends, static message =>
    {
        EoseMessage.TryRead(message, out var eose, out _);
        _ = eose.Hints is { IsFinished: true } or { HasMore: true };
    }).ShouldBe(0);
}

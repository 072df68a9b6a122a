namespace NostrToolkit.Tests.Interop;

/// <summary>
/// npm <c>ws</c> reads what we splice, prepare and compress, whatever it asked for, and we read what it sends back: zlib, unlike .NET,
/// refuses distances beyond the window.
/// </summary>
public sealed class WsClientTests
{
    // 9 windows of ours, 8 of its own, takeover or not for each side.
    private const int Offers = 9 * 8 * 2 * 2;

    private const string NineBits = """{"serverMaxWindowBits":9}""";

    [Fact]
    public async Task Every_agreement_carries_every_kind_of_message()
    {
        var series = MessageSeries.OfAllKinds();
        using var server = new CompressingServer(series);
        (await NodeScript.RunAsync("compression/client.mjs", server.Uri.OriginalString)).ShouldBe($"{Offers} connections\n");
        await Bounded.Until(() => server.Notes.Count == Offers);
        foreach (var takeover in new[] { false, true })
            for (var bits = 8; bits <= 15; bits++)
            {
                var note = $"{series.Messages.Count} echoed, {bits} bits, takeover {takeover}, 1000 by us";
                // 15 is asked for, and is what it is when nothing is.
                server.Notes.Count(other => other == note).ShouldBe(bits == 15 ? 32 : 16, note);
            }
    }

    [Fact]
    public async Task A_body_for_a_larger_window_is_sent_as_it_is()
    {
        using var server = new CompressingServer(MessageSeries.OfOneFarBody());
        await NodeScript.RunAsync("compression/client.mjs", server.Uri.OriginalString, NineBits, "1000");
        await Bounded.Until(() => server.Notes.Count == 1);
        server.Notes.ShouldBe(["1 echoed, 9 bits, takeover True, 1000 by us"]);
    }

    /// <summary>The control: without our check the same body breaks the connection.</summary>
    [Fact]
    public async Task Sent_compressed_it_would_fail_the_connection()
    {
        var series = MessageSeries.OfOneFarBody();
        using var server = new CompressingServer(series, static agreement => agreement with { SendWindowBits = 15 });
        var output = await NodeScript.RunAsync("compression/client.mjs", server.Uri.OriginalString, NineBits, "1006");
        output.ShouldContain("invalid distance too far back");
        await Bounded.Until(() => server.Notes.Count == 1);
        server.Notes.ShouldBe(["0 echoed, 9 bits, takeover True, 1007 by peer"]);
    }
}

namespace NostrToolkit.Wire.Tests;

public sealed class DeflateOptionsTests
{
    [Fact]
    public void The_defaults_keep_no_window()
    {
        var options = DeflateOptions.Default;
        (options.SendTakeover, options.ReceiveTakeover).ShouldBe((false, false));
        (options.SendWindowBits, options.ReceiveWindowBits, options.Threshold).ShouldBe((12, 15, 256));
    }

    [Theory]
    [InlineData(false, false, 12, 15, "; server_no_context_takeover; client_no_context_takeover; client_max_window_bits=12")]
    [InlineData(true, false, 15, 15, "; server_no_context_takeover; client_max_window_bits=15")]
    [InlineData(false, true, 12, 15, "; client_no_context_takeover; client_max_window_bits=12")]
    [InlineData(true, true, 9, 10, "; server_max_window_bits=10; client_max_window_bits=9")]
    public void An_offer_says_what_they_say(bool sendTakeover, bool receiveTakeover, int sendBits, int receiveBits, string expected)
    {
        var options = new DeflateOptions
        {
            SendTakeover = sendTakeover,
            ReceiveTakeover = receiveTakeover,
            SendWindowBits = sendBits,
            ReceiveWindowBits = receiveBits,
        };
        options.Offer.ToString().ShouldBe("permessage-deflate" + expected);
    }

    [Fact]
    public void Options_have_a_pool_of_their_own() => new DeflateOptions().Pool.ShouldNotBeSameAs(new DeflateOptions().Pool);

    [Theory]
    [InlineData(7)]
    [InlineData(16)]
    public void A_window_that_nobody_has_is_refused_before_it_is_offered(int bits)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new DeflateOptions { SendWindowBits = bits });
        Should.Throw<ArgumentOutOfRangeException>(() => new DeflateOptions { ReceiveWindowBits = bits });
    }
}

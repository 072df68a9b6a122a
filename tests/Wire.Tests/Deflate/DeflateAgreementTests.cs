using System.Text;

namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 7692 section 7.1: what each side makes of what the other says, and that both then mean the same.</summary>
public sealed class DeflateAgreementTests
{
    // Every combination of the four parameters, with the windows that matter: none, the least, one between, the most.
    private static readonly int?[] Windows = [null, 8, 11, 15];

    private static IEnumerable<DeflateParameters> AllParameters =>
        from server in new[] { false, true }
        from client in new[] { false, true }
        from serverBits in Windows
        from clientBits in Windows
        select new DeflateParameters
        {
            ServerNoContextTakeover = server,
            ClientNoContextTakeover = client,
            ServerMaxWindowBits = serverBits,
            ClientMaxWindowBits = clientBits,
        };

    private static IEnumerable<DeflateOptions> AllOptions =>
        from send in new[] { false, true }
        from receive in new[] { false, true }
        from sendBits in new[] { 8, 12, 15 }
        from receiveBits in new[] { 8, 12, 15 }
        select new DeflateOptions
        {
            SendTakeover = send,
            ReceiveTakeover = receive,
            SendWindowBits = sendBits,
            ReceiveWindowBits = receiveBits,
        };

    [Fact]
    public void A_server_promises_what_was_asked_for_and_what_it_keeps()
    {
        foreach (var offer in AllParameters)
        foreach (var options in AllOptions)
        {
            var agreement = Accept(offer.ToString(), options, out var answer).ShouldNotBeNull($"{offer}");
            var why = $"{offer} gets {answer}";
            agreement.Options.ShouldBeSameAs(options);

            // Sections 7.1.1.1 and 7.1.2.1: asked for is promised, and promised is kept.
            if (offer.ServerNoContextTakeover) answer.ServerNoContextTakeover.ShouldBeTrue(why);
            answer.ServerNoContextTakeover.ShouldBe(!agreement.SendTakeover, why);
            if (offer.ServerMaxWindowBits is { } asked) answer.ServerMaxWindowBits.ShouldNotBeNull(why).ShouldBeInRange(8, asked, why);
            agreement.SendWindowBits.ShouldBeLessThanOrEqualTo(answer.ServerMaxWindowBits ?? 15, why);
            agreement.SendWindowBits.ShouldBeLessThanOrEqualTo(options.SendWindowBits, why);

            // Section 7.1.2.2: what the client does not offer is not asked of it, and what it may do is what we are ready for.
            if (offer.ClientMaxWindowBits is null) answer.ClientMaxWindowBits.ShouldBeNull(why);
            else answer.ClientMaxWindowBits.ShouldNotBeNull(why).ShouldBeLessThanOrEqualTo(offer.ClientMaxWindowBits.Value, why);
            agreement.ReceiveWindowBits.ShouldBe(answer.ClientMaxWindowBits ?? 15, why);
            agreement.ReceiveTakeover.ShouldBe(!answer.ClientNoContextTakeover, why);
        }
    }

    [Fact]
    public void A_server_takes_the_first_offer_that_it_understands()
    {
        const string offers = "x-deflate, permessage-deflate; x, permessage-deflate; server_max_window_bits=9, permessage-deflate";
        Accept(offers, DeflateOptions.Default, out var answer).ShouldNotBeNull().SendWindowBits.ShouldBe(9);
        answer.ServerMaxWindowBits.ShouldBe(9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x-deflate")]
    [InlineData("permessage-deflate; server_max_window_bits=16")]
    [InlineData("permessage-deflate; server_max_window_bits, permessage-deflate; client_max_window_bits=0")]
    public void A_server_declines_what_it_does_not_understand(string offers)
    {
        Accept(offers, DeflateOptions.Default, out var answer).ShouldBeNull();
        answer.ShouldBe(default);
    }

    /// <summary>What our server answers to our client, whatever the options of both, both understand in the same way.</summary>
    [Fact]
    public void Both_sides_agree_on_the_same()
    {
        foreach (var ours in AllOptions)
        foreach (var theirs in AllOptions)
        {
            var server = Accept(theirs.Offer.ToString(), ours, out var answer).ShouldNotBeNull();
            var client = DeflateAgreement.Confirm(Encoding.ASCII.GetBytes(answer.ToString()), theirs)
                .ShouldNotBeNull($"{theirs.Offer} gets {answer}");
            var why = $"{theirs.Offer} gets {answer}: {server}, {client}";
            client.SendWindowBits.ShouldBeLessThanOrEqualTo(server.ReceiveWindowBits, why);
            server.SendWindowBits.ShouldBeLessThanOrEqualTo(client.ReceiveWindowBits, why);
            if (client.SendTakeover) server.ReceiveTakeover.ShouldBeTrue(why);
            if (server.SendTakeover) client.ReceiveTakeover.ShouldBeTrue(why);
        }
    }

    [Fact]
    public void A_client_accepts_exactly_the_answers_that_fit_its_offer()
    {
        foreach (var answer in AllParameters)
        foreach (var options in AllOptions)
        {
            var agreement = DeflateAgreement.Confirm(Encoding.ASCII.GetBytes(answer.ToString()), options);
            var (offer, why) = (options.Offer, $"{options.Offer} gets {answer}");
            // Our own window in the offer is a hint that the server may ignore (section 7.1.2.2).
            var fits = (!offer.ServerNoContextTakeover || answer.ServerNoContextTakeover)
                && (offer.ServerMaxWindowBits is null || answer.ServerMaxWindowBits <= offer.ServerMaxWindowBits);
            (agreement is not null).ShouldBe(fits, why);
            if (agreement is null) continue;

            agreement.SendTakeover.ShouldBe(options.SendTakeover && !answer.ClientNoContextTakeover, why);
            agreement.SendWindowBits.ShouldBe(Math.Min(options.SendWindowBits, answer.ClientMaxWindowBits ?? 15), why);
            agreement.ReceiveTakeover.ShouldBe(!answer.ServerNoContextTakeover, why);
            agreement.ReceiveWindowBits.ShouldBe(answer.ServerMaxWindowBits ?? 15, why);
        }
    }

    [Theory]
    [InlineData("another extension", "x-deflate")]
    [InlineData("a parameter that is unknown", "permessage-deflate; server_no_context_takeover; x")]
    [InlineData("our window without a value", "permessage-deflate; server_no_context_takeover; client_max_window_bits")]
    [InlineData("malformed", "permessage-deflate; server_no_context_takeover;")]
    public void A_client_refuses_what_it_does_not_understand(string name, string answer) =>
        DeflateAgreement.Confirm(Encoding.ASCII.GetBytes(answer), DeflateOptions.Default).ShouldBeNull(name);

    private static DeflateAgreement? Accept(string offers, DeflateOptions options, out DeflateParameters answer)
    {
        var head = Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nSec-WebSocket-Extensions: {offers}\r\n\r\n");
        return DeflateAgreement.Accept(new HttpHead(head).List("sec-websocket-extensions"u8), options, out answer);
    }
}

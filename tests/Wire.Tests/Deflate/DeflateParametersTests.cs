using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>RFC 7692 section 7.1: an element of the header as an offer, and as an answer.</summary>
public sealed class DeflateParametersTests
{
    [Theory]
    [InlineData("")]
    [InlineData("; server_no_context_takeover")]
    [InlineData("; client_no_context_takeover")]
    [InlineData("; server_max_window_bits=8")]
    [InlineData("; server_max_window_bits=15")]
    [InlineData("; client_max_window_bits=8")]
    [InlineData("; client_max_window_bits=15")]
    [InlineData("; server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10; client_max_window_bits=12")]
    public void What_is_said_is_read_and_written(string parameters)
    {
        foreach (var writer in new[] { PeerRole.Client, PeerRole.Server })
        {
            Read("permessage-deflate" + parameters, writer, out var read).ShouldBeTrue();
            read.ToString().ShouldBe("permessage-deflate" + parameters);
        }
    }

    [Fact]
    public void All_that_can_be_said_is_read_back()
    {
        var bits = Gen.Int[7, 15].Select(static value => value == 7 ? (int?)null : value);
        Gen.Select(Gen.Bool, Gen.Bool, bits, bits).Sample((server, client, serverBits, clientBits) =>
        {
            var parameters = new DeflateParameters
            {
                ServerNoContextTakeover = server,
                ClientNoContextTakeover = client,
                ServerMaxWindowBits = serverBits,
                ClientMaxWindowBits = clientBits,
            };
            Read(parameters.ToString(), PeerRole.Server, out var read).ShouldBeTrue();
            read.ShouldBe(parameters);
        });
    }

    [Theory]
    [InlineData("Permessage-Deflate; Server_No_Context_Takeover")]
    [InlineData("permessage-deflate;server_no_context_takeover")]
    [InlineData("permessage-deflate \t; \t server_no_context_takeover \t")]
    public void Case_and_space_do_not_matter(string element)
    {
        Read(element, PeerRole.Client, out var read).ShouldBeTrue();
        read.ShouldBe(new DeflateParameters { ServerNoContextTakeover = true });
    }

    [Theory]
    [InlineData("permessage-deflate; server_max_window_bits=\"10\"")]
    [InlineData("permessage-deflate; server_max_window_bits = 10")]
    public void A_value_may_be_quoted_and_spaced(string element)
    {
        Read(element, PeerRole.Client, out var read).ShouldBeTrue();
        read.ServerMaxWindowBits.ShouldBe(10);
    }

    [Fact]
    public void A_client_may_leave_out_the_value_of_its_own_window_and_a_server_may_not()
    {
        Read("permessage-deflate; client_max_window_bits", PeerRole.Client, out var offer).ShouldBeTrue();
        offer.ClientMaxWindowBits.ShouldBe(15);
        Read("permessage-deflate; client_max_window_bits", PeerRole.Server, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("another extension", "x-webkit-deflate-frame")]
    [InlineData("a longer name", "permessage-deflate2")]
    [InlineData("no name", "")]
    [InlineData("an unknown parameter", "permessage-deflate; x")]
    [InlineData("an unknown parameter with a value", "permessage-deflate; window_bits=10")]
    [InlineData("a value where none belongs", "permessage-deflate; server_no_context_takeover=1")]
    [InlineData("a value where none belongs, the client's", "permessage-deflate; client_no_context_takeover=true")]
    [InlineData("a takeover twice", "permessage-deflate; server_no_context_takeover; server_no_context_takeover")]
    [InlineData("the client's takeover twice", "permessage-deflate; client_no_context_takeover; client_no_context_takeover")]
    [InlineData("a window twice", "permessage-deflate; server_max_window_bits=10; server_max_window_bits=10")]
    [InlineData("the client's window twice", "permessage-deflate; client_max_window_bits=10; client_max_window_bits=11")]
    [InlineData("the server's window without a value", "permessage-deflate; server_max_window_bits")]
    [InlineData("7 bits", "permessage-deflate; server_max_window_bits=7")]
    [InlineData("16 bits", "permessage-deflate; server_max_window_bits=16")]
    [InlineData("7 bits of the client's", "permessage-deflate; client_max_window_bits=7")]
    [InlineData("16 bits of the client's", "permessage-deflate; client_max_window_bits=16")]
    [InlineData("a leading zero", "permessage-deflate; server_max_window_bits=010")]
    [InlineData("a sign", "permessage-deflate; server_max_window_bits=+10")]
    [InlineData("a negative number", "permessage-deflate; server_max_window_bits=-8")]
    [InlineData("a fraction", "permessage-deflate; server_max_window_bits=10.0")]
    [InlineData("a word", "permessage-deflate; server_max_window_bits=ten")]
    [InlineData("more than an integer holds", "permessage-deflate; server_max_window_bits=99999999999")]
    [InlineData("a number and more", "permessage-deflate; client_max_window_bits=10x")]
    [InlineData("an empty value", "permessage-deflate; client_max_window_bits=")]
    [InlineData("a semicolon at the end", "permessage-deflate;")]
    [InlineData("a malformed parameter behind a good one", "permessage-deflate; client_no_context_takeover; a b")]
    public void Everything_else_is_not_read(string name, string element)
    {
        Read(element, PeerRole.Client, out _).ShouldBeFalse(name);
        Read(element, PeerRole.Server, out _).ShouldBeFalse(name);
    }

    private static bool Read(string element, PeerRole writer, out DeflateParameters parameters) =>
        DeflateParameters.TryRead(Encoding.ASCII.GetBytes(element), writer, out parameters);
}

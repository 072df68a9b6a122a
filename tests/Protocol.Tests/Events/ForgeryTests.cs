using System.Text;
using NostrToolkit.Corpus;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A view's fields and its text may be of two events; a <see cref="VerifiedEvent"/> never is.</summary>
public sealed class ForgeryTests
{
    private static readonly EventVerifier Verifier = new(SignatureEngine.Create());

    private static readonly SampleEvent Real = Samples.Usual.Event;

    [Fact]
    public void The_text_of_another_event_is_refused()
    {
        Refused(View(Real) with { Json = Bytes(Real with { Content = Other(Real.Content) }) });
        Refused(View(Real) with { Json = Bytes(Real with { Kind = Real.Kind ^ 1 }) });
        Refused(View(Real) with { Json = Bytes((Real with { Content = Other(Real.Content) }).WithId()) });
        Refused(View(Real) with { Json = Bytes(Real with { Signature = Other(Real.Signature) }) });
        Refused(View(Real) with { Json = Bytes(Real with { PublicKey = Other(Real.PublicKey) }) });
        Refused(View(Real) with { Json = new byte[Bytes(Real).Length] });
    }

    [Fact]
    public void A_text_of_another_length_is_not_kept()
    {
        Verifier.Verify(View(Real) with { Json = "{}"u8.ToArray() }, out var verified).ShouldBe(EventVerdict.Valid);
        verified.ShouldNotBeNull().Json.ShouldHoldText(Bytes(Real));
    }

    [Fact]
    public void Bytes_that_change_during_the_check_are_refused()
    {
        var received = Bytes(Real);
        var changing = new Meddler(() => Bytes((Real with { Content = Other(Real.Content) }).WithId()).CopyTo(received, 0));
        new EventVerifier(changing).Verify(Samples.View(received), out var verified).ShouldBe(EventVerdict.WrongId);
        verified.ShouldBeNull();
    }

    [Fact]
    public void A_view_that_changes_during_the_check_does_not_matter()
    {
        var view = View(Real);
        var changing = new Meddler(() => view = View((Real with { Content = Other(Real.Content) }).WithId()));
        new EventVerifier(changing).Verify(in view, out var verified).ShouldBe(EventVerdict.Valid);
        verified.ShouldNotBeNull().Json.ShouldHoldText(Bytes(Real));
    }

    [Theory]
    [InlineData("\\u0041", JsonEscapes.None)]
    [InlineData("\\u0041", JsonEscapes.Short)]
    [InlineData("\",\"x\":\"", JsonEscapes.None)]
    [InlineData("\",\"content\":\"", JsonEscapes.None)]
    [InlineData("\\", JsonEscapes.None)]
    [InlineData("\u0001", JsonEscapes.None)]
    public void A_string_that_is_not_what_it_says_is_refused(string raw, JsonEscapes escapes)
    {
        var view = View(Real) with { Content = new JsonString(Encoding.UTF8.GetBytes(raw), escapes), Json = default };
        view = view with { Id = CanonicalForm.ComputeId(view) };
        new EventVerifier(new Meddler(static () => { })).Verify(view, out var verified).ShouldBe(EventVerdict.WrongId);
        verified.ShouldBeNull();
    }

    private static void Refused(EventView view)
    {
        view.IsCompact.ShouldBeTrue("otherwise the text is not looked at");
        Verifier.Verify(view, out var verified).ShouldBe(EventVerdict.WrongId);
        verified.ShouldBeNull();
        Verifier.TryVerify(view, out _).ShouldBeFalse();
    }

    private static string Other(string text) => (text[0] == '0' ? '1' : '0') + text[1..];

    private static byte[] Bytes(SampleEvent sample) => Encoding.UTF8.GetBytes(Text(sample));

    private static string Text(SampleEvent sample) => new Spelling().Write(sample);

    private static EventView View(SampleEvent sample) => Samples.View(Text(sample));

    /// <summary>Accepts every signature, and does something meanwhile.</summary>
    private sealed class Meddler(Action meddle) : ISignatureVerifier
    {
        public string Name => "meddler";

        public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> message, ReadOnlySpan<byte> publicKey)
        {
            meddle();
            return true;
        }
    }
}

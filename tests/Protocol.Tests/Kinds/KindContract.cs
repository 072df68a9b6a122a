using CsCheck;

namespace NostrToolkit.Protocol.Tests;

/// <summary>What holds for every typed kind, whatever its events hold.</summary>
internal abstract class KindContract
{
    public static KindContract Of(Type kind) => (KindContract)Activator.CreateInstance(typeof(KindContract<>).MakeGenericType(kind))!;

    public abstract void ReadsItsLeast();

    public abstract void NamesWhatIsMissing();

    public abstract void RefusesOtherKinds();

    public abstract void ComesBack();
}

internal sealed class KindContract<T> : KindContract
    where T : class, INostrKind<T>
{
    private static readonly (string Content, string[][] Tags) Least = KindExamples.Of(typeof(T));

    private static readonly bool KeepsOthers = typeof(T).GetProperty("OtherTags") is not null;

    // Names and values of all kinds, so that most tags mean something, and many are of the wrong type.
    private static readonly Gen<string[]> Tag = Gen.Select(
        Gen.OneOf<string>("a", "A", "d", "D", "e", "E", "g", "i", "k", "m", "p", "P", "q", "r", "t", "u", "x", "alt", "amount", "emoji", "end", "expiration", "fb",
            "image", "ox", "payload", "relay", "relays", "size", "start", "status", "summary", "thumb", "title", "word", "é", "content-warning", "dim", "published_at"),
        Gen.OneOf<string>("", "x", "1", "-1", "18446744073709551616", KindExamples.Hex, KindExamples.Hex.ToUpperInvariant(), "wss://a.example", "WSS://A.EXAMPLE:443/",
            $"30023:{KindExamples.Hex}:a:b", "2026-01-01", "accepted", "read", "root", "spam", "3x4", "é\n\"\\").Array[0, 4],
        static (name, values) => (string[])[name, .. values]);

    public override void ReadsItsLeast()
    {
        var value = Typed.Read<T>(Least.Content, Least.Tags);
        value.ShouldComeBack();
        value.ToString()!.Length.ShouldBeGreaterThan(0);
    }

    public override void NamesWhatIsMissing()
    {
        for (var i = 0; i < Least.Tags.Length; i++)
            Typed.Error<T>(Least.Content, [.. Least.Tags[..i], .. Least.Tags[(i + 1)..]]).ShouldBe(new KindError(KindErrorKind.MissingTag, Least.Tags[i][0]));
    }

    public override void RefusesOtherKinds()
    {
        T.TryRead(new Draft((ushort)(T.Kind.Number + 1), Least.Tags) { Content = Least.Content }.View(), out var value, out var error).ShouldBeFalse();
        (value, error.Kind).ShouldBe((null, KindErrorKind.WrongKind));
    }

    public override void ComesBack() => Tag.Array[0, 12].Sample(more =>
    {
        string[][] tags = [.. more, .. Least.Tags];
        if (!T.TryRead(new Draft(T.Kind.Number, tags) { Content = Least.Content }.View(), out var value, out var error))
        {
            error.Kind.ShouldBe(KindErrorKind.InvalidValue);
            tags.ShouldContain(tag => tag[0] == error.Tag && error.Element >= 1 && error.Element <= tag.Length);
            return;
        }
        value.ShouldComeBack();
        if (KeepsOthers) Typed.Tags(value).Select(static tag => tag[0]).ShouldBe(tags.Select(static tag => tag[0]), ignoreOrder: true);
    }, iter: 300);
}

using System.Security.Cryptography;

namespace NostrToolkit.Protocol.Tests;

public sealed class WalletCapabilitiesTests
{
    [Fact]
    public void The_example_of_the_NIP_is_read()
    {
        var view = Samples.View(Vector.Bytes("nip47-info.json"));
        WalletCapabilities.TryRead(view, out var info).ShouldBeTrue();
        info!.Methods.Count.ShouldBe(11);
        info.Methods.ShouldContain("multi_pay_keysend");
        info.Notifications.ShouldBe(["payment_received", "payment_sent"]);
        info.Encryptions.ShouldBe(["nip44_v2", "nip04"]);
        info.Preferred.ShouldBe(WalletEncryption.Nip44);
    }

    [Fact]
    public void What_is_written_means_what_was_read()
    {
        WalletCapabilities.TryRead(Samples.View(Vector.Bytes("nip47-info.json")), out var info).ShouldBeTrue();
        var draft = info!.ToEvent(new UnixTime(1));
        draft.Kind.ShouldBe(Nip47.InfoKind);
        WalletCapabilities.TryRead(Sign(draft).View, out var again).ShouldBeTrue();
        again!.Methods.ShouldBe(info.Methods);
        again.Notifications.ShouldBe(info.Notifications);
        again.Encryptions.ShouldBe(info.Encryptions);
    }

    [Theory]
    [InlineData(null, WalletEncryption.Nip04)]
    [InlineData("nip04", WalletEncryption.Nip04)]
    [InlineData("nip04 nip44_v2", WalletEncryption.Nip44)]
    [InlineData("nip44_v3", null)]
    [InlineData("", null)]
    public void NIP_44_is_preferred_and_silence_means_NIP_04(string? encryption, WalletEncryption? preferred)
    {
        IReadOnlyList<IReadOnlyList<string>> tags = encryption is null ? [] : [["encryption", encryption]];
        var signed = Sign(new UnsignedEvent { Kind = Nip47.InfoKind, CreatedAt = new UnixTime(1), Tags = tags });
        WalletCapabilities.TryRead(signed.View, out var info).ShouldBeTrue();
        info!.Preferred.ShouldBe(preferred);
    }

    [Fact]
    public void An_event_of_another_kind_is_none()
        => WalletCapabilities.TryRead(Sign(new UnsignedEvent { Kind = 1, CreatedAt = new UnixTime(1) }).View, out _).ShouldBeFalse();

    [Fact]
    public void Events_have_the_kinds_and_tags_of_the_NIP()
    {
        var now = new UnixTime(5);
        var request = Nip47.ToRequest("x", default, WalletEncryption.Nip44, now, new UnixTime(9));
        request.Kind.ShouldBe(new Kind(23194));
        request.Tags.Select(static tag => tag[0]).ShouldBe(["encryption", "p", "expiration"]);
        Nip47.ToRequest("x", default, WalletEncryption.Nip04, now).Tags.Select(static tag => tag[0]).ShouldBe(["p"]);
        var response = Nip47.ToResponse("x", default, default, now, "item");
        response.Kind.ShouldBe(new Kind(23195));
        response.Tags.Select(static tag => tag[0]).ShouldBe(["p", "e", "d"]);
        Nip47.ToNotification("x", default, WalletEncryption.Nip44, now).Kind.ShouldBe(new Kind(23197));
        Nip47.ToNotification("x", default, WalletEncryption.Nip04, now).Kind.ShouldBe(new Kind(23196));
    }

    private static VerifiedEvent Sign(UnsignedEvent draft)
    {
        using var randomness = RandomNumberGenerator.Create();
        using var key = SecretKey.Generate(randomness);
        return draft.Sign(key, Engines.Native, randomness);
    }
}

using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>NIP-67: hints are advice, and an EOSE is an EOSE whatever comes with it.</summary>
public sealed class HintListTests
{
    [Theory]
    [InlineData("""["finish"]""", true, false)]
    [InlineData("""["more"]""", false, true)]
    [InlineData("""["later","more","finish"]""", true, true)]
    [InlineData("""[ "\u0066inish" ]""", true, false)]
    [InlineData("""[]""", false, false)]
    [InlineData("""["Finish","finished",""]""", false, false)]
    [InlineData("""[1,{"finish":["more"]},["finish"],null,"more"]""", false, true)]
    [InlineData("""null""", false, false)]
    [InlineData("\"finish\"", false, false)]
    [InlineData("""{"hints":["finish"]}""", false, false)]
    public void Hints_are_found_among_whatever_a_relay_sends(string hints, bool isFinished, bool hasMore)
    {
        var text = Encoding.UTF8.GetBytes($"[\"EOSE\",\"sub\",{hints}]");
        Faces.Read<EoseMessage>(text, out var message).ShouldBe(default);
        message.Hints!.Value.IsFinished.ShouldBe(isFinished);
        message.Hints!.Value.HasMore.ShouldBe(hasMore);
        Faces.Write(message).ShouldHoldText(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",[\"more\"],1,{}")]
    public void Missing_hints_and_elements_behind_them_are_fine(string more)
    {
        Faces.Read<EoseMessage>(Encoding.UTF8.GetBytes($"[\"EOSE\",\"sub\"{more}]"), out var message).ShouldBe(default);
        message.Hints.HasValue.ShouldBe(more.Length > 0);
        message.Hints.GetValueOrDefault().HasMore.ShouldBe(more.Length > 0);
    }

    [Theory]
    [InlineData("""["finish]""")]
    [InlineData("""[finish]""")]
    [InlineData("""["\ud800"]""")]
    public void What_is_no_JSON_is_no_EOSE(string hints)
        => Faces.Read<EoseMessage>(Encoding.UTF8.GetBytes($"[\"EOSE\",\"sub\",{hints}]"), out _).IsSyntax.ShouldBeTrue();

    [Fact]
    public void They_are_listed_as_they_came()
    {
        Faces.Read<EoseMessage>("""["EOSE","sub",["finish",0,"x-\u0079"]]"""u8.ToArray(), out var message);
        var listed = new List<string>();
        foreach (var hint in message.Hints!.Value.ToOwned()) listed.Add(hint.ToString());
        listed.ShouldBe(["finish", "x-y"]);
    }

    [Fact]
    public void Hints_of_our_own_are_written()
    {
        var sub = SubscriptionId.Create("sub");
        Text(new EoseMessage(sub)).ShouldBe("""["EOSE","sub"]""");
        Text(new EoseMessage(sub, HintList.Finish)).ShouldBe("""["EOSE","sub",["finish"]]""");
        Text(new EoseMessage(sub, HintList.More)).ShouldBe("""["EOSE","sub",["more"]]""");
        Text(new EoseMessage(sub, default(HintList))).ShouldBe("""["EOSE","sub",[]]""");

        static string Text(EoseMessage message) => Encoding.UTF8.GetString(Faces.Write(message));
    }
}

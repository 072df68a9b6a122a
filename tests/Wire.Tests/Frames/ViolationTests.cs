using System.Reflection;
using System.Text;

namespace NostrToolkit.Wire.Tests;

public sealed class ViolationTests
{
    [Fact]
    public void Every_violation_has_a_status_that_may_be_sent_and_a_reason_of_its_own_that_fits()
    {
        var all = typeof(Violation).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (Violation)field.GetValue(null)!).ToList();
        all.Count.ShouldBeGreaterThan(10);
        all.ShouldAllBe(static violation => violation.Status.MayBeSent);
        all.Max(static violation => Encoding.UTF8.GetByteCount(violation.Reason)).ShouldBeLessThanOrEqualTo(ClosePayload.MaxReasonSize);
        all.Select(static violation => violation.Reason).ShouldBeUnique();
    }
}

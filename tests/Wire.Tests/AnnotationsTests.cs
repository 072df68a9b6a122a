namespace NostrToolkit.Wire.Tests;

public sealed class AnnotationsTests
{
    [Fact]
    public void A_lease_and_what_backs_it_say_that_they_are_pooled()
    {
        typeof(BufferLease).IsDefined(typeof(PooledAttribute), inherit: false).ShouldBeTrue();
        typeof(BufferLease).Assembly.GetType("NostrToolkit.Wire.PooledBuffer").ShouldNotBeNull()
            .IsDefined(typeof(PooledAttribute), inherit: false).ShouldBeTrue();
    }
}

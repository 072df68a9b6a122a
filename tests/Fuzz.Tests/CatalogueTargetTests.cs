using System.Reflection;

namespace NostrToolkit.Fuzz.Tests;

public sealed class CatalogueTargetTests
{
    [Fact]
    public void Every_message_of_the_catalogue_is_fuzzed()
        => new CatalogueTarget().Types.ShouldBe(
            typeof(EventView).Assembly.GetCustomAttributes<NostrCatalogueEntryAttribute>().Select(static entry => entry.Message),
            ignoreOrder: true);
}

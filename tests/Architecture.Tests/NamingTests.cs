using NostrToolkit.Relay;
using NostrToolkit.Wire;

namespace NostrToolkit.Architecture.Tests;

/// <summary>Names that say nothing.</summary>
public sealed class NamingTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Data"];

    [Fact]
    public void No_type_has_an_empty_name()
        => new[] { typeof(MessageReader), typeof(EventView), typeof(Connection), typeof(RelayClient), typeof(Hub), typeof(RelayServer) }
            .SelectMany(static type => type.Assembly.GetTypes())
            .Where(static type => type.Namespace?.StartsWith("NostrToolkit", StringComparison.Ordinal) == true)
            .Select(static type => type.Name)
            .ShouldNotContain(static name => Empty.Any(empty => name.EndsWith(empty, StringComparison.Ordinal)));
}

using System.Reflection;
using NostrToolkit.Relay;
using NostrToolkit.Wire;

namespace NostrToolkit.Architecture.Tests;

/// <summary>An arrow never points up: ARCHITECTURE.md's picture, held against what the compiler wrote.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<Assembly, string[]> Layers = new()
    {
        [typeof(MessageReader).Assembly] = [],
        [typeof(EventView).Assembly] = ["NostrToolkit.Wire", "BouncyCastle.Cryptography", "NBitcoin.Secp256k1"],
        [typeof(Connection).Assembly] = ["NostrToolkit.Wire"],
        [typeof(RelayClient).Assembly] = ["NostrToolkit.Wire", "NostrToolkit.Protocol", "NostrToolkit.Connection"],
        [typeof(Hub).Assembly] = ["NostrToolkit.Wire", "NostrToolkit.Protocol", "NostrToolkit.Connection"],
    };

    public static TheoryData<string> Names => [.. Layers.Keys.Select(static layer => layer.GetName().Name!)];

    [Theory, MemberData(nameof(Names))]
    public void A_layer_sees_only_those_below_it(string name)
    {
        var (layer, allowed) = Layers.Single(layer => layer.Key.GetName().Name == name);
        layer.GetReferencedAssemblies()
            .Select(static reference => reference.Name!)
            .Where(static reference => !reference.StartsWith("System", StringComparison.Ordinal))
            .ShouldBeSubsetOf(allowed);
    }

    [Fact]
    public void No_layer_but_the_relay_sees_ASP_NET_Core()
    {
        Layers.Keys.SelectMany(static layer => layer.GetReferencedAssemblies())
            .ShouldNotContain(static reference => reference.Name!.StartsWith("Microsoft", StringComparison.Ordinal));
        typeof(RelayServer).Assembly.GetReferencedAssemblies()
            .ShouldContain(static reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }
}

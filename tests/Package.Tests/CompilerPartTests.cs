using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NostrToolkit.Tests.Packages;

/// <summary>What the compiler loads needs nothing that its host does not have.</summary>
public sealed class CompilerPartTests(PackedPackages packages)
{
    // What the first .NET 10 SDK carries.
    private static readonly Version Roslyn = new(5, 0, 0, 0);

    // Roslyn, and what it needs itself.
    private static readonly string[] OfAnyHost =
    [
        "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Reflection.Metadata", "System.Memory",
        "System.Buffers", "System.Numerics.Vectors", "System.Runtime.CompilerServices.Unsafe", "System.Threading.Tasks.Extensions",
    ];

    // Of an IDE, which is the host of fixes only.
    private static readonly string[] OfAnEditor = ["Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel", "NostrToolkit.Analyzers"];

    [Theory]
    [InlineData("Generators", false)]
    [InlineData("Analyzers", false)]
    [InlineData("CodeFixes", true)]
    public void It_refers_to_what_its_host_has_and_to_no_newer_Roslyn(string part, bool isForEditors)
    {
        var references = References(part);
        references.Keys.ShouldBeSubsetOf(isForEditors ? [.. OfAnyHost, .. OfAnEditor] : OfAnyHost);
        references.Where(static reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .ShouldAllBe(static reference => reference.Value <= Roslyn);
    }

    private Dictionary<string, Version> References(string part)
    {
        using var package = packages.Open("NostrToolkit");
        using var file = new PEReader(new MemoryStream(package.Read($"analyzers/dotnet/cs/NostrToolkit.{part}.dll")));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), static reference => reference.Version);
    }
}

using System.Xml.Linq;

namespace NostrToolkit.Tests.Packages;

/// <summary>What is in the packages: these files and no other.</summary>
public sealed class ContentTests(PackedPackages packages)
{
    public static TheoryData<string> Ids => ["NostrToolkit", "NostrToolkit.Templates", "NostrToolkit.Wire"];

    [Fact]
    public void The_solution_packs_three_packages_and_the_symbols_of_two()
        => packages.Files.ShouldBe(
        [
            $"NostrToolkit.{packages.Version}.nupkg",
            $"NostrToolkit.{packages.Version}.snupkg",
            $"NostrToolkit.Templates.{packages.Version}.nupkg",
            $"NostrToolkit.Wire.{packages.Version}.nupkg",
            $"NostrToolkit.Wire.{packages.Version}.snupkg",
        ], ignoreOrder: true);

    [Fact]
    public void NostrToolkit_is_four_layers_and_three_parts_for_the_compiler()
    {
        using var package = packages.Open("NostrToolkit");
        package.Files.ShouldBe(
        [
            "NostrToolkit.nuspec",
            "README.md",
            "analyzers/dotnet/cs/NostrToolkit.Analyzers.dll",
            "analyzers/dotnet/cs/NostrToolkit.CodeFixes.dll",
            "analyzers/dotnet/cs/NostrToolkit.Generators.dll",
            "icon.png",
            "lib/net10.0/NostrToolkit.Client.dll",
            "lib/net10.0/NostrToolkit.Client.xml",
            "lib/net10.0/NostrToolkit.Connection.dll",
            "lib/net10.0/NostrToolkit.Connection.xml",
            "lib/net10.0/NostrToolkit.Hub.dll",
            "lib/net10.0/NostrToolkit.Hub.xml",
            "lib/net10.0/NostrToolkit.Protocol.dll",
            "lib/net10.0/NostrToolkit.Protocol.xml",
        ]);
    }

    [Fact]
    public void Wire_is_one_assembly_and_depends_on_nothing()
    {
        using var package = packages.Open("NostrToolkit.Wire");
        package.Files.ShouldBe(["NostrToolkit.Wire.nuspec", "README.md", "icon.png", "lib/net10.0/NostrToolkit.Wire.dll", "lib/net10.0/NostrToolkit.Wire.xml"]);
        package.Dependencies.ShouldBeEmpty();
    }

    [Fact]
    public void NostrToolkit_depends_on_Wire_of_its_own_version_and_on_all_that_its_layers_refer_to()
    {
        var referred = Repository.Files("src/Runtime", "*.csproj")
            .SelectMany(static file => XDocument.Load(file).Descendants("PackageReference"))
            .Where(static reference => (string?)reference.Attribute("PrivateAssets") != "all")
            .Select(static reference => reference.Attribute("Include")!.Value);
        using var package = packages.Open("NostrToolkit");
        package.Dependencies.Keys.ShouldBe(referred.Append("NostrToolkit.Wire").Distinct(), ignoreOrder: true);
        package.Dependencies["NostrToolkit.Wire"].ShouldBe(packages.Version);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_package_says_what_it_is_and_where_it_comes_from(string id)
    {
        using var package = packages.Open(id);
        package.Value("id").ShouldBe(id);
        package.Value("version").ShouldBe(packages.Version);
        package.Value("license").ShouldBe("MIT");
        package.Value("icon").ShouldBe("icon.png");
        package.Value("readme").ShouldBe("README.md");
        package.Value("projectUrl").ShouldBe("https://github.com/nostrtoolkit/nostrtoolkit");
        package.Value("description")!.Length.ShouldBeInRange(60, 400);
        package.Value("tags")!.Split(' ').ShouldContain("nostr");
        var repository = package.Metadata.Elements().Single(static element => element.Name.LocalName == "repository");
        repository.Attribute("url")!.Value.ShouldBe("https://github.com/nostrtoolkit/nostrtoolkit");
        repository.Attribute("commit")!.Value.ShouldMatch("^[0-9a-f]{40}$");
        package.Read("README.md").Length.ShouldBeGreaterThan(500);
        package.Read("icon.png")[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
    }

    [Fact]
    public void Templates_name_the_versions_that_they_were_packed_with()
    {
        using var package = packages.Open("NostrToolkit.Templates");
        package.Metadata.ToString().ShouldContain("<packageType name=\"Template\"");
        package.Files.ShouldNotContain(static name => name.EndsWith(".dll", StringComparison.Ordinal));
        var projects = package.Files.Where(static name => name.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        projects.Count.ShouldBe(4);
        var texts = projects.Select(name => System.Text.Encoding.UTF8.GetString(package.Read(name))).ToList();
        texts.ShouldAllBe(static text => !text.Contains('$'));
        texts.Count(text => text.Contains($"\"NostrToolkit\" Version=\"{packages.Version}\"")).ShouldBe(2);
    }
}

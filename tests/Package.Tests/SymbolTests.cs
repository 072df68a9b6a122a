using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace NostrToolkit.Tests.Packages;

/// <summary>A debugger finds the source of every assembly.</summary>
public sealed class SymbolTests(PackedPackages packages)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData("NostrToolkit.Wire", "Wire")]
    [InlineData("NostrToolkit", "Protocol")]
    [InlineData("NostrToolkit", "Connection")]
    [InlineData("NostrToolkit", "Client")]
    [InlineData("NostrToolkit", "Hub")]
    public void Symbols_lead_to_the_published_sources_and_name_no_folder_of_the_machine(string id, string layer)
    {
        using var package = packages.Open(id);
        using var symbols = packages.OpenSymbols(id);
        using var assembly = new PEReader(new MemoryStream(package.Read($"lib/net10.0/NostrToolkit.{layer}.dll")));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Read($"lib/net10.0/NostrToolkit.{layer}.pdb")));
        var reader = provider.GetMetadataReader();

        var codeView = assembly.ReadCodeViewDebugDirectoryData(assembly.ReadDebugDirectory().Single(static entry => entry.Type == DebugDirectoryEntryType.CodeView));
        new BlobContentId(reader.DebugMetadataHeader!.Id).Guid.ShouldBe(codeView.Guid);
        codeView.Path.ShouldStartWith("/_/");

        using var map = JsonDocument.Parse(Information(reader, EntityHandle.ModuleDefinition, SourceLink).Single());
        var root = map.RootElement.GetProperty("documents").EnumerateObject().ShouldHaveSingleItem();
        root.Name.ShouldBe("/_/*");
        // The commit that was built, which is not the one that is packed where somebody committed in between.
        root.Value.GetString()!.ShouldMatch(@"^https://raw\.githubusercontent\.com/nostrtoolkit/nostrtoolkit/[0-9a-f]{40}/\*$");

        foreach (var handle in reader.Documents)
        {
            var name = reader.GetString(reader.GetDocument(handle).Name);
            name.ShouldStartWith("/_/");
            // What generators wrote is in no repository.
            if (!name.StartsWith("/_/src/", StringComparison.Ordinal)) Information(reader, handle, EmbeddedSource).ShouldHaveSingleItem(name);
        }
    }

    private static IEnumerable<byte[]> Information(MetadataReader reader, EntityHandle parent, Guid kind)
        => from handle in reader.GetCustomDebugInformation(parent)
           let information = reader.GetCustomDebugInformation(handle)
           where reader.GetGuid(information.Kind) == kind
           select reader.GetBlobBytes(information.Value);
}

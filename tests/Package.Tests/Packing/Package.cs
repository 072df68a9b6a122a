using System.IO.Compression;
using System.Xml.Linq;

namespace NostrToolkit.Tests.Packages;

/// <summary>A packed file, opened.</summary>
internal sealed class Package(string file) : IDisposable
{
    private readonly ZipArchive _zip = ZipFile.OpenRead(file);

    /// <summary>What it contains, without what makes any zip file a package.</summary>
    public IReadOnlyList<string> Files => [.. _zip.Entries
        .Select(static entry => entry.FullName)
        .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal)];

    /// <summary>The metadata of its manifest.</summary>
    public XElement Metadata => XDocument.Load(new MemoryStream(Read(Files.Single(static name => name.EndsWith(".nuspec", StringComparison.Ordinal)))))
        .Root!.Elements().Single(static element => element.Name.LocalName == "metadata");

    /// <summary>One value of it.</summary>
    public string? Value(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>The packages that it depends on, and their versions.</summary>
    public IReadOnlyDictionary<string, string> Dependencies => Metadata.Descendants()
        .Where(static element => element.Name.LocalName == "dependency")
        .ToDictionary(static element => element.Attribute("id")!.Value, static element => element.Attribute("version")!.Value);

    public byte[] Read(string name)
    {
        using var stream = _zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _zip.Dispose();
}

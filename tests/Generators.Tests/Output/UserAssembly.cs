using System.Runtime.Loader;

namespace NostrToolkit.Generators.Tests;

/// <summary>The user's project, generated, compiled and loaded.</summary>
public sealed class UserAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new("user", isCollectible: true);
    private readonly System.Reflection.Assembly _assembly;

    public UserAssembly()
    {
        using var image = new MemoryStream();
        var compiled = GeneratorRun.Of(Sources.CompileFolder("tests/Generators.Tests/UserProject")).Output.Emit(image);
        compiled.Diagnostics.ShouldBeEmpty();
        image.Position = 0;
        _assembly = _context.LoadFromStream(image);
    }

    public void Dispose() => _context.Unload();

    internal Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;

    internal Codec Codec(string type) => Tests.Codec.Of(Type(type));
}

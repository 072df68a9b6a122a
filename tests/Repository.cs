using System.Reflection;

namespace NostrToolkit.Tests;

/// <summary>The checkout that the tests were built from, for tests that read sources and pages.</summary>
internal static class Repository
{
    private static readonly string[] OutputFolders = ["/artifacts/", "/node_modules/", "/obj/", "/bin/"];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>An absolute path.</summary>
    /// <param name="relative">Relative to the folder of the solution.</param>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>All files below a folder that are not the output of a build, in the same order on every machine.</summary>
    public static IEnumerable<string> Files(string folder, string pattern)
        => Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Where(static path => !OutputFolders.Any(path.Contains))
            .Order(StringComparer.Ordinal);
}

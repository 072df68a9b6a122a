using System.Text;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A file of <c>Vectors</c>: what others published.</summary>
internal static class Vector
{
    public static byte[] Bytes(string file)
    {
        using var stream = typeof(Vector).Assembly.GetManifestResourceStream($"{typeof(Vector).Namespace}.Vectors.{file}");
        stream.ShouldNotBeNull(file);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string Text(string file) => Encoding.UTF8.GetString(Bytes(file)).TrimEnd();
}

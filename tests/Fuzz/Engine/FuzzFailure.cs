using System.Security.Cryptography;

namespace NostrToolkit.Fuzz;

/// <summary>An input that broke a promise, and how.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Input">The input.</param>
/// <param name="Reason">What was thrown, or that nothing came back.</param>
internal sealed record FuzzFailure(string Target, byte[] Input, string Reason)
{
    /// <summary>Writes the input to a file of its own in <paramref name="folder"/> and returns the path.</summary>
    public string Save(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Target}-{Convert.ToHexStringLower(SHA256.HashData(Input))[..16]}.bin");
        File.WriteAllBytes(path, Input);
        return path;
    }
}

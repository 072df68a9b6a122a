using System.Text.Json;

namespace NostrToolkit.Tests.Interop;

/// <summary>nostr-tools as the peer of our NIPs: a list of calls in one process of Node.js.</summary>
internal sealed class NostrTools
{
    private static readonly JsonSerializerOptions Verbatim = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<object> _calls = [];

    /// <summary>Asks for a call.</summary>
    /// <returns>Where its result will be.</returns>
    public int Call(string module, string function, params object?[] arguments)
    {
        _calls.Add(new object[] { module, function, arguments });
        return _calls.Count - 1;
    }

    /// <summary>Runs all calls.</summary>
    public async Task<IReadOnlyList<JsonElement>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var output = await NodeScript.RunAsync("nips/calls.mjs", folder.File("calls.json", JsonSerializer.Serialize(_calls, Verbatim)));
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    /// <summary>Bytes as an argument.</summary>
    public static object Bytes(ReadOnlySpan<byte> bytes) => new { hex = Convert.ToHexStringLower(bytes) };

    /// <summary>A secret key as an argument.</summary>
    public static object Bytes(SecretKey key)
    {
        var bytes = new byte[32];
        key.CopyTo(bytes);
        return Bytes(bytes);
    }
}

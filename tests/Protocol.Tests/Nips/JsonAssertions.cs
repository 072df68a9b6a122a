using System.Text;
using System.Text.Json.Nodes;

namespace NostrToolkit.Protocol.Tests;

/// <summary>Two JSON texts that mean the same, whatever their white space and the order of their members.</summary>
internal static class JsonAssertions
{
    public static void ShouldMean(this byte[] json, string expected) => Encoding.UTF8.GetString(json).ShouldMean(expected);

    public static void ShouldMean(this string json, string expected)
        => JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(expected)).ShouldBeTrue($"{json}\nis not\n{expected}");

    /// <summary>Single quotes are so much easier to read in a table.</summary>
    public static byte[] Utf8(this string json) => Encoding.UTF8.GetBytes(json.Replace('\'', '"'));
}

namespace NostrToolkit.Generators.Parsing;

/// <summary>The names of messages and members.</summary>
internal static class WireName
{
    /// <summary>Whether it stands between quotes as it is, in JSON and in C#: ASCII without escapes.</summary>
    public static bool IsPlain(string name) => name.All(static character => character is >= ' ' and <= '~' and not ('"' or '\\'));
}

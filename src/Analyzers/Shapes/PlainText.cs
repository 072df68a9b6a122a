namespace NostrToolkit.Analyzers;

/// <summary>What names are made of. Those of messages and members stand between quotes as they are, in JSON and in C#.</summary>
internal static class PlainText
{
    /// <summary>What is not plain in a name, after "the name "; <see langword="null"/> if it is plain.</summary>
    public static string? Fault(string name)
    {
        for (var at = 0; at < name.Length; at++)
            if (FaultOf(name, at) is { } fault) return $"has {fault} at {at}";
        return null;
    }

    /// <summary>What is wrong with a name of tags, which may be any text that UTF-8 can spell; <see langword="null"/> if nothing is.</summary>
    public static string? FaultOfTag(string name)
    {
        if (name.Length == 0) return "is empty";
        for (var at = 0; at < name.Length; at++)
        {
            if (!char.IsSurrogate(name[at])) continue;
            if (!char.IsSurrogatePair(name, at)) return $"has half a character at {at}";
            at++;
        }
        return null;
    }

    private static string? FaultOf(string name, int at) => name[at] switch
    {
        '"' => "a quote",
        '\\' => "a backslash",
        < ' ' or '\u007f' => $"the control character U+{(int)name[at]:X4}",
        > '~' when char.IsSurrogatePair(name, at) => $"'{name.Substring(at, 2)}' (U+{char.ConvertToUtf32(name, at):X4}), not ASCII,",
        > '~' when char.IsSurrogate(name[at]) => "half a character",
        > '~' => $"'{name[at]}' (U+{(int)name[at]:X4}), not ASCII,",
        _ => null,
    };
}

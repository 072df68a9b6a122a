using System.Text;
using System.Text.RegularExpressions;

namespace NostrToolkit.Fuzz;

/// <summary>The head of an HTTP message, taken apart with strings: RFC 9112. For whoever wants to know it a second time.</summary>
internal sealed partial class SlowHead
{
    private readonly List<(string Name, string Value)> _headers = [];

    public SlowHead(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        // A line feed of its own ends a line too, for those that would take it for one, but not in a head that is well-formed.
        var lines = text.Split('\n');
        StartLine = WithoutReturn(lines[0]);
        IsWellFormed = lines[0].EndsWith('\r');
        foreach (var line in lines.Skip(1))
        {
            IsWellFormed &= line.EndsWith('\r');
            var content = WithoutReturn(line);
            if (content.Length == 0) break;
            var header = Header().Match(content);
            IsWellFormed &= header.Success;
            if (header.Success) _headers.Add((header.Groups[1].Value.ToLowerInvariant(), header.Groups[2].Value.Trim(' ', '\t')));
        }
    }

    public string StartLine { get; }

    public bool IsWellFormed { get; }

    public string[] Values(string name) => [.. _headers.Where(header => header.Name == name).Select(static header => header.Value)];

    /// <summary>The elements of all lines with this name.</summary>
    public string[] List(string name) =>
    [
        .. from value in Values(name)
           from part in value.Split(',')
           let element = part.Trim(' ', '\t')
           where element != ""
           select element,
    ];

    public bool ListContains(string name, string token) => List(name).Contains(token, StringComparer.OrdinalIgnoreCase);

    private static string WithoutReturn(string line) => line.EndsWith('\r') ? line[..^1] : line;

    [GeneratedRegex(@"\A([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\x00-\x08\x0A-\x1F\x7F]*)\z")]
    private static partial Regex Header();
}

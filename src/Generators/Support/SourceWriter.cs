using System.Text;

namespace NostrToolkit.Generators.Support;

/// <summary>Text with indentation: the only way generated code is written. Lines end in <c>\n</c> on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line, or several when the text has several.</summary>
    public void Line(string text = "")
    {
        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0) _text.Append(' ', _depth * 4).Append(line);
            _text.Append('\n');
        }
    }

    /// <summary>Writes a header and an opening brace; disposing the result closes it.</summary>
    public Scope Block(string header)
    {
        if (header.Length > 0) Line(header);
        Line("{");
        _depth++;
        return new Scope(this, "}");
    }

    /// <summary>Ends the block written last as an expression: <c>}</c> becomes <c>};</c>.</summary>
    public void EndExpression() => _text.Insert(_text.Length - 1, ';');

    /// <summary>Indents what follows, until disposed.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Scope(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null) writer.Line(end);
        }
    }
}

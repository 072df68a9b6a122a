namespace NostrToolkit.Wire;

/// <summary>
/// Walks the parameters of one element of a Sec-WebSocket-Extensions header: <c>name; parameter; parameter=value</c>, RFC 6455 section
/// 9.1. A quoted value must be a token once it is unquoted, so that a quoted one is a slice too.
/// </summary>
internal ref struct ExtensionParameters
{
    private ReadOnlySpan<byte> _rest;

    public ExtensionParameters(ReadOnlySpan<byte> element)
    {
        _rest = element;
        ExtensionName = NextPart();
        IsMalformed = !HeaderLines.IsToken(ExtensionName);
    }

    public ReadOnlySpan<byte> ExtensionName { get; }

    public ReadOnlySpan<byte> Name { get; private set; }

    public bool HasValue { get; private set; }

    public ReadOnlySpan<byte> Value { get; private set; }

    public bool IsMalformed { get; private set; }

    /// <summary>Goes to the next parameter; false at the end, and at one that is malformed.</summary>
    public bool MoveNext()
    {
        if (IsMalformed || _rest.IsEmpty) return false;
        _rest = _rest[1..];
        var part = NextPart();
        var equals = part.IndexOf((byte)'=');
        HasValue = equals >= 0;
        Name = HeaderLines.TrimSpace(HasValue ? part[..equals] : part);
        Value = HasValue ? Unquote(HeaderLines.TrimSpace(part[(equals + 1)..])) : default;
        IsMalformed = !HeaderLines.IsToken(Name) || (HasValue && !HeaderLines.IsToken(Value));
        return !IsMalformed;
    }

    // Up to the next semicolon, which stays: a semicolon at the end is followed by a parameter without a name.
    private ReadOnlySpan<byte> NextPart()
    {
        var end = _rest.IndexOf((byte)';');
        var part = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[end..];
        return HeaderLines.TrimSpace(part);
    }

    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> value) =>
        value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;
}

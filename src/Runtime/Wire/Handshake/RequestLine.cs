namespace NostrToolkit.Wire;

/// <summary>The first line of a request, in parts: RFC 9112 section 3. A line that is none gives empty parts.</summary>
internal readonly ref struct RequestLine
{
    public RequestLine(ReadOnlySpan<byte> line)
    {
        var first = line.IndexOf((byte)' ');
        var last = line.LastIndexOf((byte)' ');
        if (first < 0 || first == last) return;
        var target = line[(first + 1)..last];
        if (target.ContainsAnyExceptInRange((byte)'!', (byte)'~')) return;
        Method = line[..first];
        Target = Resource(target, out var authority);
        Authority = authority;
        Version = line[(last + 1)..];
    }

    public ReadOnlySpan<byte> Method { get; }

    /// <summary>Path and query; empty when the target has no path.</summary>
    public ReadOnlySpan<byte> Target { get; }

    /// <summary>The host of an absolute target, which then stands above the Host header (section 3.2.2); otherwise empty.</summary>
    public ReadOnlySpan<byte> Authority { get; }

    public ReadOnlySpan<byte> Version { get; }

    private static ReadOnlySpan<byte> Resource(ReadOnlySpan<byte> target, out ReadOnlySpan<byte> authority)
    {
        authority = default;
        if (target.StartsWith("/"u8)) return target;
        var scheme = target.IndexOf("://"u8);
        if (scheme < 0) return default;
        var rest = target[(scheme + "://".Length)..];
        var path = rest.IndexOf((byte)'/');
        if (path < 0) return default;
        authority = rest[..path];
        return rest[path..];
    }
}

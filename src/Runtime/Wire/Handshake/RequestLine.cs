using System.Buffers;
using System.Text;

namespace NostrToolkit.Wire;

/// <summary>The first line of a request, in parts: RFC 9112 section 3. A line that is none gives empty parts.</summary>
internal readonly ref struct RequestLine
{
    // A name, an address in brackets, a port: RFC 3986 sections 3.2.2 and 3.2.3. What is not in them ends a host for one reader and not
    // for another.
    private static readonly SearchValues<byte> HostBytes =
        SearchValues.Create("-._~%!$&'()*+,;=:[]0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

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

    public static bool IsHost(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(HostBytes);

    // A fragment is of no meaning here and must not be used (RFC 6455 section 3); an absolute target is an HTTP one (section 4.2.1).
    private static ReadOnlySpan<byte> Resource(ReadOnlySpan<byte> target, out ReadOnlySpan<byte> authority)
    {
        authority = default;
        if (target.Contains((byte)'#')) return default;
        if (target.StartsWith("/"u8)) return target;
        var scheme = target.IndexOf("://"u8);
        if (scheme < 0 || !(Ascii.EqualsIgnoreCase(target[..scheme], "http"u8) || Ascii.EqualsIgnoreCase(target[..scheme], "https"u8)))
            return default;
        var rest = target[(scheme + "://".Length)..];
        var path = rest.IndexOf((byte)'/');
        if (path < 0 || !IsHost(rest[..path])) return default;
        authority = rest[..path];
        return rest[path..];
    }
}

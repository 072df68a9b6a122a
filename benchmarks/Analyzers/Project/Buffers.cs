using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;

namespace Acme.Area0;

public sealed class Buffers
{
    private const int MaxKept = 64 * 1024;

    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _writers = [];
    private readonly Stack<StringBuilder> _builders = new();

    public ArrayBufferWriter<byte> Rent() => _writers.TryTake(out var writer) ? writer : new ArrayBufferWriter<byte>(1024);

    public void Return(ArrayBufferWriter<byte> writer)
    {
        if (writer.Capacity > MaxKept) return;
        writer.ResetWrittenCount();
        _writers.Add(writer);
    }

    public string Join(IEnumerable<string> parts)
    {
        StringBuilder? builder = null;
        lock (_builders) _builders.TryPop(out builder);
        builder ??= new StringBuilder();
        foreach (var part in parts) builder.Append(part).Append(' ');
        var text = builder.ToString().TrimEnd();
        builder.Clear();
        if (builder.Capacity <= MaxKept)
            lock (_builders) _builders.Push(builder);
        return text;
    }

    public static int Hash(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.Length <= 256 ? null : ArrayPool<byte>.Shared.Rent(bytes.Length);
        Span<byte> span = copy ?? stackalloc byte[256];
        span = span[..bytes.Length];
        bytes.CopyTo(span);
        span.Reverse();
        var hash = new HashCode();
        hash.AddBytes(span);
        if (copy is not null) ArrayPool<byte>.Shared.Return(copy, clearArray: true);
        return hash.ToHashCode();
    }
}

using System.Buffers;
using System.Runtime.InteropServices;

namespace NostrToolkit.Wire.Tests;

/// <summary>
/// A text between two pages that nobody may read: at the end of its own page, or at the start of it. One byte read too far ends the
/// test run.
/// </summary>
internal sealed unsafe partial class GuardedText : MemoryManager<byte>
{
    private const int None = 0;
    private const int ReadWrite = 3;
    private const int PrivateAnonymous = 0x22;

    private readonly byte* _map;
    private readonly nuint _size;
    private readonly byte* _text;
    private readonly int _length;

    public GuardedText(ReadOnlySpan<byte> text, bool atEnd)
    {
        var page = (nuint)Environment.SystemPageSize;
        var room = ((nuint)text.Length + page - 1) / page * page + (text.IsEmpty ? page : 0);
        _size = room + 2 * page;
        _map = Map(null, _size, ReadWrite, PrivateAnonymous, -1, 0);
        _text = _map + page + (atEnd ? room - (nuint)text.Length : 0);
        _length = text.Length;
        text.CopyTo(GetSpan());
        Protect(_map, page, None).ShouldBe(0);
        Protect(_map + page + room, page, None).ShouldBe(0);
    }

    public override Span<byte> GetSpan() => new(_text, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_text + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => Unmap(_map, _size);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nuint length);
}

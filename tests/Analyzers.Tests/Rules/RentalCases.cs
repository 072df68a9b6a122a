namespace NostrToolkit.Analyzers.Tests;

/// <summary>A user's class around what rents and gives back.</summary>
internal static class RentalCases
{
    /// <summary>A class whose method has this body.</summary>
    public static string Method(string body, string signature = "void M(Stream stream, int length, bool flag)") => $$"""
        using System.Buffers;
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.Extensions.ObjectPool;
        using NostrToolkit.Wire;

        class C
        {
            private byte[]? _buffer;
            private readonly List<byte[]> _all = [];
            private readonly BufferPool _pool = new();
            private readonly ObjectPool<StringBuilder> _builders = new DefaultObjectPoolProvider().CreateStringBuilderPool();
            private static bool Enabled { get; set; }
            {{signature}}
            {
                {{body}}
            }
            static void Release(byte[] bytes) => ArrayPool<byte>.Shared.Return(bytes);
            static void Fill(byte[] bytes) { for (var i = 0; i < bytes.Length; i++) bytes[i] = 1; }
            void Keep(byte[] bytes) { _buffer = bytes; }
            static void Use(Span<byte> bytes) { }
        }
        """;
}

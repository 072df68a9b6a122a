using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.RentedNeverReturnedAnalyzer, NostrToolkit.Analyzers.RentedNeverReturnedCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class RentedNeverReturnedCodeFixTests
{
    [Fact]
    public Task An_array_is_given_back_in_a_finally() => Test.Fixes(
        """
        using System.Buffers;

        class C
        {
            int M(Stream stream, int length)
            {
                // The buffer.
                var buffer = {|NTK3005:ArrayPool<byte>.Shared.Rent(length)|};
                var count = stream.Read(buffer);
                if (count == 0) return -1;
                var first = buffer[0]; // the first
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                return first;
            }
        }
        """,
        """
        using System.Buffers;

        class C
        {
            int M(Stream stream, int length)
            {
                // The buffer.
                var buffer = ArrayPool<byte>.Shared.Rent(length);
                try
                {
                    var count = stream.Read(buffer);
                    if (count == 0) return -1;
                    var first = buffer[0]; // the first
                    return first;
                }
                finally
                {
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                }
            }
        }
        """);

    [Fact]
    public Task One_that_is_given_back_nowhere_is_too() => Test.Fixes(
        """
        using System.Buffers;

        class C(ArrayPool<char> pool)
        {
            void M(TextReader reader)
            {
                var buffer = {|NTK3005:pool.Rent(16)|};
                reader.Read(buffer, 0, 16);
            }
        }
        """,
        """
        using System.Buffers;

        class C(ArrayPool<char> pool)
        {
            void M(TextReader reader)
            {
                var buffer = pool.Rent(16);
                try
                {
                    reader.Read(buffer, 0, 16);
                }
                finally
                {
                    pool.Return(buffer);
                }
            }
        }
        """);

    [Fact]
    public Task An_owner_is_disposed_of_by_using() => Test.Fixes(
        """
        using System.Buffers;

        class C
        {
            int M(Stream stream)
            {
                var owner = {|NTK3005:MemoryPool<byte>.Shared.Rent(16)|};
                if (stream.Read(owner.Memory.Span) == 0) return -1;
                var first = owner.Memory.Span[0];
                owner.Dispose();
                return first;
            }
        }
        """,
        """
        using System.Buffers;

        class C
        {
            int M(Stream stream)
            {
                using var owner = MemoryPool<byte>.Shared.Rent(16);
                if (stream.Read(owner.Memory.Span) == 0) return -1;
                var first = owner.Memory.Span[0];
                return first;
            }
        }
        """);
}

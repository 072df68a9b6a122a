using Test = NostrToolkit.Analyzers.Tests.ToolkitTest<NostrToolkit.Analyzers.OversizedPoolReturnAnalyzer, NostrToolkit.Analyzers.OversizedPoolReturnCodeFix>;

namespace NostrToolkit.Analyzers.Tests;

public sealed class OversizedPoolReturnCodeFixTests
{
    [Fact]
    public Task A_buffer_is_bounded_and_emptied() => Test.Fixes("""
        using System.Collections.Concurrent;

        class Streams
        {
            private readonly ConcurrentBag<MemoryStream> _free = new();

            public MemoryStream Rent() => _free.TryTake(out var stream) ? stream : new MemoryStream();

            public void Return(MemoryStream stream)
            {
                // Kept for the next one.
                {|NTK3001:_free.Add(stream)|}; // why
            }
        }
        """, """
        using System.Collections.Concurrent;

        class Streams
        {
            private const int MaxRetainedCapacity = 64 * 1024;
            private readonly ConcurrentBag<MemoryStream> _free = new();

            public MemoryStream Rent() => _free.TryTake(out var stream) ? stream : new MemoryStream();

            public void Return(MemoryStream stream)
            {
                // Kept for the next one.
                if (stream.Capacity <= MaxRetainedCapacity)
                {
                    stream.SetLength(0);
                    _free.Add(stream);
                } // why
            }
        }
        """);

    [Fact]
    public Task An_expression_body_becomes_a_block() => Test.Fixes("""
        using System.Collections.Concurrent;
        using System.Text;

        class Builders
        {
            private readonly ConcurrentQueue<StringBuilder> _free = new();

            public StringBuilder Rent() => _free.TryDequeue(out var text) ? text.Clear() : new StringBuilder();

            public void Return(StringBuilder text) => {|NTK3001:_free.Enqueue(text)|};
        }
        """, """
        using System.Collections.Concurrent;
        using System.Text;

        class Builders
        {
            private const int MaxRetainedCapacity = 64 * 1024;
            private readonly ConcurrentQueue<StringBuilder> _free = new();

            public StringBuilder Rent() => _free.TryDequeue(out var text) ? text.Clear() : new StringBuilder();

            public void Return(StringBuilder text)
            {
                if (text.Capacity <= MaxRetainedCapacity)
                    _free.Enqueue(text);
            }
        }
        """);

    [Fact]
    public Task A_policy_lets_a_large_one_go() => Test.Fixes("""
        using System.Buffers;
        using Microsoft.Extensions.ObjectPool;

        class Policy : PooledObjectPolicy<ArrayBufferWriter<byte>>
        {
            public override ArrayBufferWriter<byte> Create() => new();

            public override bool Return(ArrayBufferWriter<byte> writer)
            {
                return {|NTK3001:true|};
            }
        }

        class Lists : PooledObjectPolicy<List<int>>
        {
            public override List<int> Create() => new();

            public override bool Return(List<int> list) => {|NTK3001:list.Capacity < 100|};
        }
        """, """
        using System.Buffers;
        using Microsoft.Extensions.ObjectPool;

        class Policy : PooledObjectPolicy<ArrayBufferWriter<byte>>
        {
            private const int MaxRetainedCapacity = 64 * 1024;

            public override ArrayBufferWriter<byte> Create() => new();

            public override bool Return(ArrayBufferWriter<byte> writer)
            {
                if (writer.Capacity > MaxRetainedCapacity) return false;
                writer.ResetWrittenCount();
                return true;
            }
        }

        class Lists : PooledObjectPolicy<List<int>>
        {
            public override List<int> Create() => new();

            public override bool Return(List<int> list)
            {
                list.Clear();
                return list.Capacity < 100;
            }
        }
        """);

    [Fact]
    public Task All_of_a_type_share_one_bound() => Test.Fixes("""
        using Microsoft.Extensions.ObjectPool;

        class C(ObjectPool<MemoryStream> pool)
        {
            public void A() { var a = pool.Get(); {|NTK3001:pool.Return(a)|}; }
            public void B(bool keep)
            {
                var b = pool.Get();
                if (keep) {|NTK3001:pool.Return(b)|};
            }
        }
        """, """
        using Microsoft.Extensions.ObjectPool;

        class C(ObjectPool<MemoryStream> pool)
        {
            private const int MaxRetainedCapacity = 64 * 1024;

            public void A() { var a = pool.Get(); if (a.Capacity <= MaxRetainedCapacity) { a.SetLength(0); pool.Return(a); } }
            public void B(bool keep)
            {
                var b = pool.Get();
                if (keep) if (b.Capacity <= MaxRetainedCapacity)
                    {
                        b.SetLength(0);
                        pool.Return(b);
                    }
            }
        }
        """);
}

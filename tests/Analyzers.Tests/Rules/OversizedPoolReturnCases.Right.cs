namespace NostrToolkit.Analyzers.Tests;

public static partial class OversizedPoolReturnCases
{
    public static TheoryData<string, string> Right => new()
    {
        { "a check before an injected pool", Injected("if (stream.Capacity <= 65536) { stream.SetLength(0); pool.Return(stream); }") },
        { "the constant on the left", Injected("if (65536 >= stream.Capacity) { stream.SetLength(0); pool.Return(stream); }") },
        { "an early return", Injected("if (stream.Capacity > 65536) return; stream.SetLength(0); pool.Return(stream);") },
        { "a pattern", Injected("if (stream.Capacity is > 65536) return; stream.SetLength(0); pool.Return(stream);") },
        { "a property pattern", Injected("if (stream is { Capacity: <= 65536 }) { stream.SetLength(0); pool.Return(stream); }") },
        { "a negated property pattern", Injected("if (stream is not { Capacity: > 65536 }) { stream.SetLength(0); pool.Return(stream); }") },
        { "a ternary", Injected("stream.SetLength(0); pool.Return(stream.Capacity > 65536 ? new MemoryStream() : stream);") },
        { "a trimmed capacity", Injected("stream.SetLength(0); if (stream.Capacity > 65536) stream.Capacity = 65536; pool.Return(stream);") },
        { "always trimmed", Injected("stream.SetLength(0); stream.Capacity = 4096; pool.Return(stream);") },
        { "a variable for the size", Injected("var size = stream.Capacity; if (size > Max) return; stream.SetLength(0); pool.Return(stream);") },
        { "a variable for the answer", Injected("var keep = stream.Capacity <= Max; stream.SetLength(0); if (keep) pool.Return(stream);") },
        { "two conditions", Injected("stream.SetLength(0); if (Enabled && stream.Capacity <= Max) pool.Return(stream);") },
        { "a negated alternative", Injected("if (!Enabled || stream.Capacity > Max) { stream.Dispose(); return; } stream.SetLength(0); pool.Return(stream);") },
        { "a helper", Injected("stream.SetLength(0); if (CanKeep(stream)) pool.Return(stream);") },
        { "a helper that trims", Injected("Tidy(stream); pool.Return(stream);") },
        { "the length, before it is emptied", Injected("if (stream.Length < Max) { stream.SetLength(0); pool.Return(stream); }") },
        { "the buffer's length", Injected("if (stream.GetBuffer().Length > Max) return; stream.SetLength(0); pool.Return(stream);") },
        { "a guard that throws", Injected("ArgumentOutOfRangeException.ThrowIfGreaterThan(stream.Capacity, Max); stream.SetLength(0); pool.Return(stream);") },
        { "a switch", Injected("switch (stream.Capacity) { case > 65536: return; default: stream.SetLength(0); pool.Return(stream); break; }") },
        { "a difference", Injected("if (Max - stream.Capacity >= 0) { stream.SetLength(0); pool.Return(stream); }") },
        { "a replacement", Injected("if (stream.Capacity > Max) stream = new MemoryStream(); stream.SetLength(0); pool.Return(stream);") },
        { "finally", Injected("try { stream.WriteByte(1); } finally { if (stream.Capacity <= Max) { stream.SetLength(0); pool.Return(stream); } }") },
        { "a local function", Injected("Give(); void Give() { if (stream.Capacity <= Max) { stream.SetLength(0); pool.Return(stream); } }") },
        {
            "the policy of string builders",
            """
            class C
            {
                private readonly ObjectPool<StringBuilder> _pool = new DefaultObjectPoolProvider().CreateStringBuilderPool();
                private readonly ObjectPool<StringBuilder> _other = new DefaultObjectPool<StringBuilder>(new StringBuilderPooledObjectPolicy());
                public void M() { var a = _pool.Get(); _pool.Return(a); _other.Return(_other.Get()); }
            }
            class D(ObjectPool<StringBuilder> pool)
            {
                public string M() { var text = pool.Get(); try { return text.Append(1).ToString(); } finally { pool.Return(text); } }
            }
            """
        },
        {
            "a policy of one's own",
            """
            class Policy : PooledObjectPolicy<MemoryStream>
            {
                private const int Max = 1 << 20;
                public override MemoryStream Create() => new();
                public override bool Return(MemoryStream stream)
                {
                    if (stream.Capacity > Max) return false;
                    stream.SetLength(0);
                    return true;
                }
            }
            class C(ObjectPool<MemoryStream> pool)
            {
                public void M() { var stream = pool.Get(); pool.Return(stream); }
            }
            """
        },
        {
            "policies in other words",
            """
            class A : IPooledObjectPolicy<List<int>>
            {
                public List<int> Create() => [];
                public bool Return(List<int> list) { list.Clear(); return list.Capacity <= 1024; }
            }
            class B : IPooledObjectPolicy<StringBuilder>
            {
                public StringBuilder Create() => new();
                public bool Return(StringBuilder text) { var keep = text.Capacity < 1024; if (keep) text.Clear(); return keep; }
            }
            class D : IPooledObjectPolicy<ArrayBufferWriter<byte>>
            {
                public ArrayBufferWriter<byte> Create() => new();
                public bool Return(ArrayBufferWriter<byte> writer) { writer.Clear(); return writer.Capacity < 1024 && Enabled; }
                static bool Enabled => true;
            }
            class E : IPooledObjectPolicy<Dictionary<int, int>>
            {
                public Dictionary<int, int> Create() => [];
                public bool Return(Dictionary<int, int> map)
                {
                    if (map.Count > 1000) { map.Clear(); map.TrimExcess(); }
                    else map.Clear();
                    return true;
                }
            }
            class F : IPooledObjectPolicy<MemoryStream>
            {
                public MemoryStream Create() => new();
                public bool Return(MemoryStream stream) => stream.Capacity switch { > 4096 => false, _ => Empty(stream) };
                static bool Empty(MemoryStream stream) { stream.SetLength(0); return true; }
            }
            class G : StringBuilderPooledObjectPolicy { }
            """
        },
        {
            "a bag with a bound, and the reset where it is taken",
            """
            class P
            {
                private readonly ConcurrentBag<MemoryStream> _free = new();
                public MemoryStream Rent()
                {
                    if (!_free.TryTake(out var stream)) return new MemoryStream();
                    stream.SetLength(0);
                    return stream;
                }
                public void Return(MemoryStream stream)
                {
                    if (stream.Capacity <= 4096) _free.Add(stream);
                }
            }
            """
        },
        {
            "callers that have all looked",
            """
            class P
            {
                private readonly ConcurrentBag<MemoryStream> _free = new();
                public MemoryStream Rent() => _free.TryTake(out var s) ? s : new MemoryStream();
                public void Return(MemoryStream s) { if (s.Capacity > 4096) return; s.SetLength(0); Put(s); }
                private void Put(MemoryStream s) => _free.Add(s);
            }
            """
        },
        {
            "StringBuilderCache",
            """
            static class Cache
            {
                [ThreadStatic] private static StringBuilder? t_cached;
                public static StringBuilder Acquire(int capacity)
                {
                    if (capacity <= 360)
                    {
                        var text = t_cached;
                        if (text != null && capacity <= text.Capacity)
                        {
                            t_cached = null;
                            text.Clear();
                            return text;
                        }
                    }
                    return new StringBuilder(capacity);
                }
                public static void Release(StringBuilder text)
                {
                    if (text.Capacity <= 360) t_cached = text;
                }
            }
            """
        },
        {
            "a queue of work",
            """
            class Worker
            {
                private readonly ConcurrentQueue<List<int>> _work = new();
                private readonly Channel<MemoryStream> _out = Channel.CreateUnbounded<MemoryStream>();
                private static List<int>? _latest;
                public void Post(List<int> batch) { _work.Enqueue(batch); _latest = batch; }
                public void Run() { while (_work.TryDequeue(out var batch)) Console.WriteLine(batch.Count); }
                public ValueTask Send(MemoryStream stream) => _out.Writer.WriteAsync(stream);
                public async Task Loop() { var stream = await _out.Reader.ReadAsync(); stream.Dispose(); }
            }
            """
        },
        {
            "a singleton",
            """
            class Registry
            {
                private static List<string>? _names;
                public static List<string> Names => _names ??= new List<string>();
                public static void Replace(List<string> names) => _names = names;
                public static void Reset() => _names = new();
            }
            """
        },
        {
            "recursion with a stack",
            """
            class Walker
            {
                public int Walk(List<int> root)
                {
                    var stack = new Stack<List<int>>();
                    stack.Push(root);
                    var sum = 0;
                    while (stack.Count > 0) { var list = stack.Pop(); foreach (var i in list) { sum += i; stack.Push(new List<int>()); } }
                    return sum;
                }
            }
            """
        },
        {
            "streams that cannot grow",
            """
            class P
            {
                private readonly ConcurrentBag<MemoryStream> _free = new();
                public MemoryStream Rent() => _free.TryTake(out var s) ? s : new MemoryStream(new byte[4096]);
                public void Return(MemoryStream s) { s.Position = 0; _free.Add(s); }
            }
            """
        },
        {
            "objects that do not grow, and pools of arrays",
            """
            class P
            {
                private readonly ConcurrentBag<byte[]> _free = new();
                public byte[] Rent() => _free.TryTake(out var s) ? s : new byte[4096];
                public void Return(byte[] s) { _free.Add(s); ArrayPool<byte>.Shared.Return(s); }
            }
            class Q(ObjectPool<Random> pool) { public void M() { var r = pool.Get(); pool.Return(r); } }
            class R<T> where T : class, new()
            {
                private readonly ConcurrentBag<T> _free = new();
                public T Rent() => _free.TryTake(out var s) ? s : new T();
                public void Return(T s) => _free.Add(s);
            }
            """
        },
        {
            "a type of one's own that trims itself",
            """
            [Pooled]
            public sealed class Packet
            {
                private byte[] _bytes = new byte[64];
                public void Write(byte[] more) { Array.Resize(ref _bytes, more.Length); }
                public void Reset() { if (_bytes.Length > 4096) _bytes = new byte[64]; }
            }
            class Packets
            {
                private readonly ConcurrentBag<Packet> _free = new();
                public Packet Rent() => _free.TryTake(out var packet) ? packet : new Packet();
                public void Return(Packet packet) { packet.Reset(); _free.Add(packet); }
            }
            """
        },
        {
            "a pool of one's own making",
            """
            sealed class Bounded : ObjectPool<MemoryStream>
            {
                private readonly ConcurrentQueue<MemoryStream> _free = new();
                public override MemoryStream Get() => _free.TryDequeue(out var s) ? s : new MemoryStream();
                public override void Return(MemoryStream s) { if (s.Capacity <= 4096) { s.SetLength(0); _free.Enqueue(s); } }
            }
            class C
            {
                private readonly ObjectPool<MemoryStream> _pool = new Bounded();
                private readonly Bounded _other = new();
                public void M() { var s = _pool.Get(); _pool.Return(s); _other.Return(_other.Get()); }
            }
            """
        },
    };

    private static string Injected(string body) => $$"""
        class C(ObjectPool<MemoryStream> pool)
        {
            private const int Max = 65536;
            private static bool Enabled => true;
            public void M(byte[] data)
            {
                var stream = pool.Get();
                stream.Write(data);
                {{body}}
            }
            private static bool CanKeep(MemoryStream stream) => stream.Capacity <= Max;
            private static void Tidy(MemoryStream stream) { stream.SetLength(0); if (stream.Capacity > Max) stream.Capacity = Max; }
        }
        """;
}

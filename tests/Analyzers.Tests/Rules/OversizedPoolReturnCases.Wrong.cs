namespace NostrToolkit.Analyzers.Tests;

/// <summary>How people give buffers back to pools.</summary>
public static partial class OversizedPoolReturnCases
{
    public static TheoryData<string, string> Wrong => new()
    {
        {
            "an injected pool",
            """
            class C(ObjectPool<MemoryStream> pool)
            {
                public byte[] M(byte[] data)
                {
                    var stream = pool.Get();
                    try { stream.Write(data); return stream.ToArray(); }
                    finally { {|NTK3001:pool.Return(stream)|}; }
                }
            }
            """
        },
        {
            "a reset, but no bound",
            """
            class C
            {
                private readonly ObjectPool<MemoryStream> _pool = ObjectPool.Create<MemoryStream>();
                public void M(byte[] data)
                {
                    var stream = _pool.Get();
                    stream.Write(data);
                    stream.SetLength(0);
                    {|NTK3001:_pool.Return(stream)|};
                }
            }
            """
        },
        {
            "a default policy",
            """
            class C
            {
                private static readonly ObjectPool<List<int>> Pool = new DefaultObjectPool<List<int>>(new DefaultPooledObjectPolicy<List<int>>());
                public void M() { var list = Pool.Get(); list.Add(1); list.Clear(); {|NTK3001:Pool.Return(list)|}; }
            }
            """
        },
        {
            "a provider's default policy, assigned in the constructor",
            """
            class C
            {
                private readonly ObjectPool<StringBuilder> _pool;
                public C(ObjectPoolProvider provider) => _pool = provider.Create<StringBuilder>();
                public string M() { var text = _pool.Get(); text.Append("x"); var s = text.ToString(); {|NTK3001:_pool.Return(text)|}; return s; }
            }
            """
        },
        {
            "a policy that says yes to everything",
            """
            class Policy : IPooledObjectPolicy<MemoryStream>
            {
                public MemoryStream Create() => new();
                public bool Return(MemoryStream obj) { obj.SetLength(0); return {|NTK3001:true|}; }
            }
            """
        },
        {
            "a policy in one expression",
            """
            class Policy : PooledObjectPolicy<List<byte>>
            {
                public override List<byte> Create() => [];
                public override bool Return(List<byte> list) => {|NTK3001:true|};
            }
            """
        },
        {
            "a policy with a bound that does not empty",
            """
            class Policy : PooledObjectPolicy<StringBuilder>
            {
                public override StringBuilder Create() => new();
                public override bool Return(StringBuilder text) => {|NTK3001:text.Capacity <= 4096|};
            }
            """
        },
        {
            "a policy whose check is the wrong way round",
            """
            class Policy : PooledObjectPolicy<StringBuilder>
            {
                public override StringBuilder Create() => new();
                public override bool Return(StringBuilder text)
                {
                    text.Clear();
                    if (text.Capacity < 4096) return false;
                    return {|NTK3001:true|};
                }
            }
            """
        },
        {
            "a policy that asks only whether there is anything",
            """
            class Policy : PooledObjectPolicy<ArrayBufferWriter<byte>>
            {
                public override ArrayBufferWriter<byte> Create() => new();
                public override bool Return(ArrayBufferWriter<byte> writer)
                {
                    if (writer.WrittenCount > 0) writer.Clear();
                    return {|NTK3001:true|};
                }
            }
            """
        },
        {
            "a bag",
            """
            class BufferPool
            {
                private readonly ConcurrentBag<MemoryStream> _streams = new();
                public MemoryStream Rent() => _streams.TryTake(out var stream) ? stream : new MemoryStream();
                public void Return(MemoryStream stream)
                {
                    stream.Position = 0;
                    stream.SetLength(0);
                    {|NTK3001:_streams.Add(stream)|};
                }
            }
            """
        },
        {
            "a queue bounded in number only",
            """
            class BufferPool
            {
                private readonly ConcurrentQueue<ArrayBufferWriter<byte>> _writers = new();
                public ArrayBufferWriter<byte> Rent()
                {
                    if (_writers.TryDequeue(out var writer)) return writer;
                    return new ArrayBufferWriter<byte>(256);
                }
                public void Return(ArrayBufferWriter<byte> writer)
                {
                    writer.Clear();
                    if (_writers.Count < 16) {|NTK3001:_writers.Enqueue(writer)|};
                }
            }
            """
        },
        {
            "a locked stack, expression-bodied",
            """
            static class Builders
            {
                private static readonly Stack<StringBuilder> Free = new();
                public static StringBuilder Rent() { lock (Free) return Free.Count > 0 ? Free.Pop() : new StringBuilder(); }
                public static void Return(StringBuilder text) { lock (Free) { text.Clear(); {|NTK3001:Free.Push(text)|}; } }
            }
            """
        },
        {
            "a channel",
            """
            class Streams
            {
                private readonly Channel<MemoryStream> _free = Channel.CreateBounded<MemoryStream>(8);
                public MemoryStream Rent() => _free.Reader.TryRead(out var stream) ? stream : new();
                public void Return(MemoryStream stream) { stream.SetLength(0); {|NTK3001:_free.Writer.TryWrite(stream)|}; }
            }
            """
        },
        {
            "a factory",
            """
            class Lists(Func<List<string>> factory)
            {
                private readonly ConcurrentStack<List<string>> _free = new();
                public List<string> Rent() { if (!_free.TryPop(out var list)) list = factory(); return list; }
                public void Return(List<string> list) { list.Clear(); {|NTK3001:_free.Push(list)|}; }
            }
            """
        },
        {
            "one method that takes and gives back, without reset",
            """
            class Encoder
            {
                private static readonly ConcurrentBag<StringBuilder> Pool = [];
                public string Encode(int value)
                {
                    if (!Pool.TryTake(out var text)) text = new StringBuilder();
                    text.Append(value);
                    var result = text.ToString();
                    {|NTK3001:Pool.Add(text)|};
                    return result;
                }
            }
            """
        },
        {
            "a filled pool",
            """
            class Fixed
            {
                private readonly BlockingCollection<MemoryStream> _free = new();
                public Fixed() { for (var i = 0; i < 4; i++) _free.Add(new MemoryStream()); }
                public MemoryStream Rent() => _free.Take();
                public void Return(MemoryStream stream) { stream.SetLength(0); {|NTK3001:_free.Add(stream)|}; }
            }
            """
        },
        {
            "a thread's cached builder",
            """
            static class Cache
            {
                [ThreadStatic] private static StringBuilder? t_cached;
                public static StringBuilder Acquire()
                {
                    var text = t_cached;
                    if (text is null) return new StringBuilder();
                    t_cached = null;
                    text.Clear();
                    return text;
                }
                public static void Release(StringBuilder text) => {|NTK3001:t_cached = text|};
            }
            """
        },
        {
            "one slot, exchanged",
            """
            class Cache
            {
                private MemoryStream? _spare;
                public MemoryStream Rent() => Interlocked.Exchange(ref _spare, null) ?? new MemoryStream();
                public void Return(MemoryStream stream) { stream.SetLength(0); {|NTK3001:Interlocked.CompareExchange(ref _spare, stream, null)|}; }
            }
            """
        },
        {
            "a check that does not stop it",
            """
            class P
            {
                private readonly ConcurrentBag<MemoryStream> _free = new();
                public MemoryStream Rent() => _free.TryTake(out var s) ? s : new MemoryStream();
                public void Return(MemoryStream s)
                {
                    if (s.Capacity > 4096) Console.WriteLine("large");
                    s.SetLength(0);
                    {|NTK3001:_free.Add(s)|};
                }
            }
            """
        },
        {
            "a private method for one caller that looked and one that did not",
            """
            class P
            {
                private readonly ConcurrentBag<MemoryStream> _free = new();
                public MemoryStream Rent() => _free.TryTake(out var s) ? s : new MemoryStream();
                public void Return(MemoryStream s) { s.SetLength(0); if (s.Capacity <= 4096) Put(s); }
                public void ReturnAlways(MemoryStream s) { s.SetLength(0); Put(s); }
                private void Put(MemoryStream s) => {|NTK3001:_free.Add(s)|};
            }
            """
        },
        {
            "a lambda",
            """
            class C(ObjectPool<MemoryStream> pool)
            {
                public Task M(byte[] data) => Task.Run(() =>
                {
                    var stream = pool.Get();
                    stream.Write(data);
                    {|NTK3001:pool.Return(stream)|};
                });
            }
            """
        },
        {
            "a rental that is disposed of",
            """
            readonly struct Rental(ObjectPool<MemoryStream> pool, MemoryStream stream) : IDisposable
            {
                public MemoryStream Stream { get; } = stream;
                public void Dispose() => {|NTK3001:pool?.Return(Stream)|};
            }
            """.Replace("{|NTK3001:pool?.Return(Stream)|}", "pool?{|NTK3001:.Return(Stream)|}")
        },
        {
            "a type of one's own",
            """
            [Pooled]
            public sealed class Packet
            {
                private byte[] _bytes = new byte[64];
                public void Write(byte[] more) { Array.Resize(ref _bytes, more.Length); }
                public void Reset() { }
            }
            class Packets
            {
                private readonly ConcurrentBag<Packet> _free = new();
                public Packet Rent() => _free.TryTake(out var packet) ? packet : new Packet();
                public void Return(Packet packet) { packet.Reset(); {|NTK3001:_free.Add(packet)|}; }
            }
            """
        },
        {
            "no reset where a bound is",
            """
            class P
            {
                private readonly ConcurrentBag<List<int>> _free = new();
                public List<int> Rent() => _free.TryTake(out var list) ? list : new List<int>();
                public void Return(List<int> list) { if (list.Capacity <= 1024) {|NTK3001:_free.Add(list)|}; }
            }
            """
        },
    };
}

using NostrToolkit.Wire;

namespace NostrToolkit.Benchmarks.Wires;

/// <summary>Unmasking into another buffer, against a plain copy of the same bytes.</summary>
internal static class MaskBenchmark
{
    public static void Run()
    {
        foreach (var size in new[] { 300, 4096, 64 * 1024 })
        {
            var (source, target) = (new byte[size], new byte[size]);
            new Random(1).NextBytes(source);
            int[] batch = [.. Enumerable.Repeat(16 * 1024 * 1024 / size / 100, 100)];
            Contest.Run($"unmask {size} bytes, operations/s (peer: memory copy)", batch, count =>
            {
                for (var i = 0; i < count; i++) FrameMask.Apply(source, target, 0x9E3779B9);
                return target[0];
            }, count =>
            {
                for (var i = 0; i < count; i++) source.AsSpan().CopyTo(target);
                return target[0];
            }, batch[0]);
        }
    }
}

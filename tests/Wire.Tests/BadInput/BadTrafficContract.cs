namespace NostrToolkit.Wire.Tests;

/// <summary>What every bad input comes to: its exact failure, no message before it, and no more memory than it deserves.</summary>
internal static class BadTrafficContract
{
    // The reader, the pool with its shelves, and the comparisons of the test itself.
    private const int Overhead = 4096;

    /// <summary>The trace of the input: good messages, control frames, and then the failure.</summary>
    public static void Fails(BadTraffic input)
    {
        var trace = input.Read();
        trace[^1].ShouldBe(input.Failure, input.Name);
        trace.Count(static line => line.StartsWith("Text ") || line.StartsWith("Binary ")).ShouldBe(input.Before, input.Name);
    }

    /// <summary>What the input makes a reader rent at most, and allocate beside it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="mayRent">
    /// How much it may make the reader rent in all, what a buffer grew out of included: a bound of what is rented at a time too.
    /// </param>
    public static void CostsLittle(BadTraffic input, long mayRent)
    {
        var rented = 0L;
        var allocated = Allocations.OfOne(() => rented = Rented(input));
        rented.ShouldBeLessThanOrEqualTo(mayRent, input.Name);
        allocated.ShouldBeLessThanOrEqualTo(rented + input.Bytes.Length + Overhead, input.Name);
    }

    private static long Rented(BadTraffic input)
    {
        var pool = new BufferPool();
        // A copy of its own, since the reader may unmask in place.
        Memory<byte> rest = input.Bytes.ToArray();
        using (var reader = new MessageReader(input.Reader, pool, input.Limits, input.Deflate))
        {
            while (reader.Read(ref rest, seconds: 0) is not (MessageReadStatus.Failed or MessageReadStatus.NeedMoreData)) { }
            pool.RentedBytes.ShouldBe(0, "what fails holds nothing");
        }
        // The pool began empty and keeps what comes back, so it tells what there was.
        return pool.RetainedBytes;
    }
}

namespace NostrToolkit.Wire.Tests;

/// <summary>What every bad input comes to: its exact failure, no message before it, and no more memory than it deserves.</summary>
internal static class BadTrafficContract
{
    // A header's worth of state and one small buffer each for a message and a control frame.
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
        // Warm: the code and the inflaters.
        Measure(input);
        var (rented, allocated) = Measure(input);
        rented.ShouldBeLessThanOrEqualTo(mayRent, input.Name);
        allocated.ShouldBeLessThanOrEqualTo(rented + Overhead, input.Name);
    }

    private static (long Rented, long Allocated) Measure(BadTraffic input)
    {
        var pool = new BufferPool();
        Memory<byte> rest = input.Bytes.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var reader = new MessageReader(input.Reader, pool, input.Limits, input.Deflate))
        {
            while (reader.Read(ref rest, seconds: 0) is not (MessageReadStatus.Failed or MessageReadStatus.NeedMoreData)) { }
            pool.RentedBytes.ShouldBe(0, "what fails holds nothing");
        }
        // The pool began empty and keeps what comes back, so it tells what there was.
        return (pool.RetainedBytes, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

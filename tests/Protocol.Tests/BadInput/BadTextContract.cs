namespace NostrToolkit.Protocol.Tests;

/// <summary>What every bad text comes to: its exact error, from either face without an exception, and nothing that grows with it.</summary>
internal static class BadTextContract
{
    // A name of the sender's, as far as an error quotes it: its bytes, its characters, and the two joined with a dot.
    private const int QuotedName = 512;

    // An exception of System.Text.Json, caught inside, with its message and its stack trace.
    private const int CaughtException = 16 * 1024;

    // Longer texts are cut in a few hundred places only.
    private const int Cuts = 400;

    public static void IsRefused(BadText text) => text.Read(text.Bytes).ShouldBe(text.Error, text.Name);

    public static void CostsNothing(BadText text)
    {
        Allocated(text.ReadBytes, text.Bytes).ShouldBeLessThanOrEqualTo(QuotedName, text.Name);
        Allocated(text.ReadJson, text.Bytes).ShouldBeLessThanOrEqualTo(CaughtException, $"{text.Name}, by System.Text.Json");
    }

    /// <summary>Cut anywhere it is refused, too, unless the cut is before what was wrong with it.</summary>
    public static void IsRefusedWhenCut(BadText text)
    {
        for (var length = 0; length < text.Bytes.Length; length += 1 + text.Bytes.Length / Cuts)
        {
            var error = text.Read(text.Bytes[..length]);
            if (error == default) length.ShouldBeLessThanOrEqualTo(text.Error.Position, $"{text.Name}, cut at {length}");
            else error.Position.ShouldBeInRange(0, length, $"{text.Name}, cut at {length}");
        }
    }

    // The least of a few counts, since a collection in between makes one too high.
    private static long Allocated(Action<byte[]> read, byte[] bytes)
    {
        read(bytes);
        var least = long.MaxValue;
        for (var counts = 0; counts < 5; counts++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            read(bytes);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}

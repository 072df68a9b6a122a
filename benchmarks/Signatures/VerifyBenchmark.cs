namespace NostrToolkit.Benchmarks.Signatures;

/// <summary>What a signature costs: each engine against a C loop over libsecp256k1, and against each other.</summary>
internal static class VerifyBenchmark
{
    private const int GroupSize = 200;

    // 60,000 signatures come from 17,000 of them, more than the engine keeps keys of. In a corpus that comes round again it finds 87 %;
    // in an endless stream it would find 80 % among so many authors, 86 % among half as many (simulated).
    private const int Authors = 100_000;

    public static void Run(int count)
    {
        Console.Error.WriteLine($"signing {count:N0} messages of {Authors:N0} authors ...");
        var records = SignedRecords.Create(count, GroupSize, new AuthorMix(Authors));
        AgainstC(records);
        Managed(records[..5]);
    }

    private static void AgainstC(SignedRecords[] records)
    {
        if (!NativeSecp256k1.IsAvailable || NativeLoop.Compile() is not { } loop) return;
        var (parsing, keeping) = (New(0), New(NativeSecp256k1.DefaultParsedKeys));
        Contest.Run("verify, every key parsed, signatures/s (peer: C loop)", records, group => group.Verify(parsing), loop.Verify, GroupSize);
        Contest.Run("verify, parsed keys kept, signatures/s (peer: C loop)", records, group => group.Verify(keeping), loop.Verify, GroupSize);
    }

    private static void Managed(SignedRecords[] records)
    {
        if (!NativeSecp256k1.IsAvailable) return;
        var (managed, native) = (new ManagedSecp256k1(), New(0));
        Contest.Run("verify, managed, signatures/s (peer: native)", records, group => group.Verify(managed), group => group.Verify(native), GroupSize);
        var before = GC.GetAllocatedBytesForCurrentThread();
        records[0].Verify(managed);
        Console.Error.WriteLine($"a managed verification allocates {(GC.GetAllocatedBytesForCurrentThread() - before) / GroupSize:N0} bytes");
    }

    private static NativeSecp256k1 New(int parsedKeys) =>
        NativeSecp256k1.TryCreate(parsedKeys, out var engine) ? engine : throw new DllNotFoundException();
}

namespace NostrToolkit;

/// <summary>Looks for the first nonce that gives a text enough leading zero bits: threads take blocks of nonces, one after the other.</summary>
internal sealed class NonceSearch(MiningText text, int target, MiningOptions options, CancellationToken cancellationToken)
{
    // Half a millisecond for a short note: long enough to share a counter, short enough to stop.
    private const int BlockSize = 1024;

    private readonly long _startedAt = options.Time.GetTimestamp();
    private ulong _next = options.FirstNonce;
    private ulong _found = ulong.MaxValue;
    private long _hashes;
    private long _toldAt = options.Time.GetTimestamp();
    private int _best;

    /// <summary>Searches until a nonce is found, and none before it is left to be tried.</summary>
    public ulong Run()
    {
        var others = new Thread[options.Threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(() => Search(null)) { IsBackground = true, Name = "NIP-13 mining" };
            others[i].Start();
        }
        try
        {
            Search(options.Progress);
        }
        catch
        {
            // Whoever is told about the progress is not ours: the other threads end.
            Volatile.Write(ref _found, 0);
            throw;
        }
        finally
        {
            foreach (var other in others) other.Join();
        }
        cancellationToken.ThrowIfCancellationRequested();
        return _found;
    }

    private void Search(IProgress<MiningProgress>? progress)
    {
        var buffer = new byte[text.MaxLength];
        var digits = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var first = Interlocked.Add(ref _next, BlockSize) - BlockSize;
            if (first >= Volatile.Read(ref _found)) return;
            SearchBlock(first, buffer, ref digits);
            Interlocked.Add(ref _hashes, BlockSize);
            if (progress is not null) Tell(progress);
        }
    }

    private void SearchBlock(ulong first, byte[] buffer, ref int digits)
    {
        Span<byte> hash = stackalloc byte[32];
        var best = Volatile.Read(ref _best);
        for (var nonce = first; nonce - first < BlockSize; nonce++)
        {
            var length = text.Patch(nonce, buffer, ref digits);
            Sha256.Hash(buffer.AsSpan(0, length), hash);
            var difficulty = LeadingZeros.Count(hash);
            if (difficulty > best) Raise(best = difficulty);
            if (difficulty < target) continue;
            Lower(nonce);
            return;
        }
    }

    private void Raise(int difficulty)
    {
        for (var best = Volatile.Read(ref _best); difficulty > best;)
        {
            var seen = Interlocked.CompareExchange(ref _best, difficulty, best);
            if (seen == best) return;
            best = seen;
        }
    }

    private void Lower(ulong nonce)
    {
        for (var found = Volatile.Read(ref _found); nonce < found;)
        {
            var seen = Interlocked.CompareExchange(ref _found, nonce, found);
            if (seen == found) return;
            found = seen;
        }
    }

    private void Tell(IProgress<MiningProgress> progress)
    {
        var now = options.Time.GetTimestamp();
        if (options.Time.GetElapsedTime(_toldAt, now) < TimeSpan.FromSeconds(1)) return;
        _toldAt = now;
        var hashes = Volatile.Read(ref _hashes);
        progress.Report(new MiningProgress(hashes, hashes / options.Time.GetElapsedTime(_startedAt, now).TotalSeconds, Volatile.Read(ref _best)));
    }
}

namespace NostrToolkit.Wire;

/// <summary>
/// Lends inflaters and deflaters for the time of one message and keeps a bounded number of each for the next. Once warm, it allocates
/// nothing. Safe for any number of threads.
/// </summary>
/// <param name="capacity">
/// The most of each kind that wait here, 8 KB and 36 KB apiece. Default: 64, more than most machines have cores.
/// </param>
public sealed class DeflatePool(int capacity = 64)
{
    private readonly Lock _lock = new();
    private readonly Stack<Inflater> _inflaters = new(capacity);
    private readonly Stack<Deflater> _deflaters = new(capacity);

    /// <summary>Lends an inflater at the start of a message.</summary>
    /// <param name="windowBits">How far back a distance may reach, as a power of two: 8 to 15.</param>
    public Inflater RentInflater(int windowBits)
    {
        Inflater? inflater;
        lock (_lock) _inflaters.TryPop(out inflater);
        inflater ??= new Inflater();
        inflater.Reset(windowBits);
        return inflater;
    }

    /// <summary>Lends a deflater.</summary>
    public Deflater RentDeflater()
    {
        Deflater? deflater;
        lock (_lock) _deflaters.TryPop(out deflater);
        return deflater ?? new Deflater();
    }

    /// <summary>Takes an inflater back, once.</summary>
    public void Return(Inflater inflater)
    {
        lock (_lock)
            if (_inflaters.Count < capacity) _inflaters.Push(inflater);
    }

    /// <summary>Takes a deflater back, once.</summary>
    public void Return(Deflater deflater)
    {
        lock (_lock)
            if (_deflaters.Count < capacity) _deflaters.Push(deflater);
    }
}

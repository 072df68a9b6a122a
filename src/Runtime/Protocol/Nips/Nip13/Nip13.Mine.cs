namespace NostrToolkit;

public static partial class Nip13
{
    /// <summary>
    /// Tries nonces until the id has enough leading zero bits, on all cores, and blocks meanwhile. The result is the first nonce that
    /// will do, however many threads looked for it.
    /// </summary>
    /// <param name="draft">The event. Its time stays as it is; a <c>nonce</c> tag that it has is replaced.</param>
    /// <param name="author">The key that will sign it.</param>
    /// <param name="target">The leading zero bits, 0 to 256; each takes twice as long as the one before.</param>
    /// <param name="options">How to mine; null: as the defaults say.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The event with its <c>nonce</c> tag, the last one, to be signed by <paramref name="author"/>.</returns>
    /// <exception cref="ArgumentException">The target is out of range, a tag is empty, or the time is before 1970.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static UnsignedEvent Mine(
        UnsignedEvent draft, PublicKey author, int target, MiningOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, 256);
        options ??= new MiningOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        IReadOnlyList<IReadOnlyList<string>> tags = [.. draft.Tags.Where(static tag => tag is not ["nonce", ..])];
        var search = new NonceSearch(MiningText.Write(draft with { Tags = tags }, author, target), target, options, cancellationToken);
        return draft with { Tags = [.. tags, ["nonce", $"{search.Run()}", $"{target}"]] };
    }
}

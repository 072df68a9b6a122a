using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using NostrToolkit;

namespace Acme.Area0;

public sealed class Publisher(RelayClient relay, SecretKey key, ISignatureEngine engine, TimeProvider time) : IDisposable
{
    private readonly RandomNumberGenerator _randomness = RandomNumberGenerator.Create();
    private int _published;
    private int _refused;

    public (int Published, int Refused) Counts => (Volatile.Read(ref _published), Volatile.Read(ref _refused));

    public async Task<bool> NoteAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var draft = new UnsignedEvent { Kind = 1, CreatedAt = UnixTime.Now(time), Content = text, Tags = [["client", "acme"]] };
        var result = await relay.PublishAsync(draft.Sign(key, engine, _randomness), cancellationToken).ConfigureAwait(false);
        if (result.Accepted)
        {
            Interlocked.Increment(ref _published);
            return true;
        }
        Interlocked.Increment(ref _refused);
        return result.Reason.Prefix switch
        {
            ReasonPrefix.Duplicate => true,
            ReasonPrefix.RateLimited => await AgainAsync(draft, cancellationToken).ConfigureAwait(false),
            _ => false,
        };
    }

    public void Dispose() => _randomness.Dispose();

    private async Task<bool> AgainAsync(UnsignedEvent draft, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken).ConfigureAwait(false);
        var result = await relay.PublishAsync(draft.Sign(key, engine, _randomness), cancellationToken).ConfigureAwait(false);
        return result.Accepted;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NostrToolkit;

namespace Acme.Area0;

public sealed class Ledger : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SortedDictionary<long, List<VerifiedEvent>> _byTime = [];
    private readonly Dictionary<int, int> _byKind = [];

    public async Task AddAsync(VerifiedEvent verified, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var seconds = verified.View.CreatedAt.Seconds;
            if (!_byTime.TryGetValue(seconds, out var same)) _byTime.Add(seconds, same = []);
            if (same.Exists(other => other.Id == verified.Id)) return;
            same.Add(verified);
            var kind = verified.View.Kind.Number;
            _byKind[kind] = _byKind.GetValueOrDefault(kind) + 1;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<long> CountAsync(int? kind, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return kind is { } number ? _byKind.GetValueOrDefault(number) : _byKind.Values.Sum();
        }
        finally
        {
            _turn.Release();
        }
    }

    public IReadOnlyList<VerifiedEvent> Newest(int limit)
        => [.. _byTime.Reverse().SelectMany(static pair => pair.Value.OrderBy(static verified => verified.Id)).Take(limit)];

    public void Dispose() => _turn.Dispose();
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using NostrToolkit;

namespace Acme.Area0;

public sealed class Feed(Uri relay, Ledger ledger) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<string> _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
    private Task _running = Task.CompletedTask;

    public void Start() => _running = RunAsync(_stop.Token);

    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return line;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var client = await RelayClient.ConnectAsync(relay, new RelayClientOptions { Notice = line => _lines.Writer.TryWrite(line) }, cancellationToken).ConfigureAwait(false);
        var filter = new Filter { Kinds = [1, 30023], Limit = 100 };
        await foreach (var item in client.SubscribeAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            if (item.Event is not { } verified) continue;
            await ledger.AddAsync(verified, cancellationToken).ConfigureAwait(false);
            var text = verified.View.Content.ToString();
            if (!string.IsNullOrWhiteSpace(text)) _lines.Writer.TryWrite($"{verified.View.CreatedAt.Seconds}: {text}");
        }
        _lines.Writer.TryComplete();
    }
}

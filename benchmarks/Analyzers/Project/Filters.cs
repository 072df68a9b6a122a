using System;
using System.Collections.Generic;
using System.Linq;
using NostrToolkit;

namespace Acme.Area0;

public sealed class Filters
{
    private readonly FilterTable<CompiledFilter> _table = new();
    private readonly MatchTarget _target = new();

    public int Count { get; private set; }

    public bool TryAdd(ReadOnlyMemory<byte> request, out string error)
    {
        error = "";
        if (!ReqMessage.TryRead(request, out var message, out var problem))
        {
            error = problem.ToString();
            return false;
        }
        foreach (var filter in message.Filters)
        {
            _table.Add(CompiledFilter.From(filter));
            Count++;
        }
        return true;
    }

    public IReadOnlyList<int> Match(VerifiedEvent verified)
    {
        var places = new List<int>();
        _target.Set(verified.View);
        foreach (var place in _table.Matching(_target)) places.Add(place);
        return places;
    }

    public static Filter Recent(UnixTime now, params IReadOnlyList<PublicKey> authors)
        => new() { Authors = [.. authors.Distinct()], Kinds = [0, 1, 3], Since = new UnixTime(now.Seconds - 86_400), Limit = 50 };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Acme.Area0;

public sealed record Page(string Title, IReadOnlyList<string> Lines, DateTimeOffset At)
{
    public int Words => Lines.Sum(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
}

public sealed class Pages
{
    private readonly Dictionary<string, Page> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    public void Add(Page page)
    {
        lock (_lock) _pages[page.Title] = page;
    }

    public Page? Find(string title)
    {
        lock (_lock) return _pages.GetValueOrDefault(title);
    }

    public async Task WriteAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        Page[] all;
        lock (_lock) all = [.. _pages.Values.OrderByDescending(static page => page.At)];
        foreach (var page in all)
        {
            var header = string.Create(CultureInfo.InvariantCulture, $"# {page.Title} ({page.Words} words)\n");
            Encoding.UTF8.GetBytes(header, output);
            foreach (var line in page.Lines) Encoding.UTF8.GetBytes(line + "\n", output);
            var result = await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsCompleted) return;
        }
    }

    public static async Task<Page> ReadAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line) lines.Add(line.TrimEnd());
        return new Page(Path.GetFileNameWithoutExtension(path), lines, time.GetUtcNow());
    }
}

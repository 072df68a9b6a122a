// Merges Cobertura reports of several runs, prints one line per folder of the layer and every line that no run covered in full.
//   dotnet run eng/Coverage.cs -- src/Runtime/Wire Frames,Handshake,Deflate REPORT.xml...
// Exit code 1 when one of the named folders is below 100 % of its lines or branches.
using System.Globalization;
using System.Xml.Linq;

if (args is not [var layer, var required, .. { Length: > 0 } reports])
{
    Console.Error.WriteLine("LAYER FOLDER,... REPORT.xml ...");
    return 2;
}

var lines = new SortedDictionary<(string File, int Number), CoveredLine>();
foreach (var report in reports)
    foreach (var type in XDocument.Load(report).Descendants("class"))
    {
        var file = ((string)type.Attribute("filename")!).Replace('\\', '/');
        var start = file.IndexOf($"/{layer}/", StringComparison.Ordinal);
        if (start < 0) continue;
        foreach (var line in type.Elements("lines").Elements("line"))
        {
            var place = (file[(start + layer.Length + 2)..], Number(line.Attribute("number")!.Value));
            if (!lines.TryGetValue(place, out var merged)) lines[place] = merged = new CoveredLine();
            merged.Add(line);
        }
    }

var isComplete = true;
Console.WriteLine("coverage, all runs merged\tlines\tbranches");
foreach (var folder in lines.GroupBy(static line => line.Key.File.Split('/')[0]).Where(folder => required.Split(',').Contains(folder.Key)))
{
    var covered = folder.Count(static line => line.Value.IsHit);
    var (branches, taken) = (folder.Sum(static line => line.Value.Branches), folder.Sum(static line => line.Value.Taken));
    Console.WriteLine($"{layer}/{folder.Key}\t{Percent(covered, folder.Count())}\t{Percent(taken, branches)}");
    isComplete &= covered == folder.Count() && taken == branches;
    foreach (var (place, line) in folder.Where(static line => !line.Value.IsComplete))
        Console.WriteLine($"  {layer}/{place.File}:{place.Number} {(line.IsHit ? $"{line.Taken} of {line.Branches} branches" : "not run")}");
}
return isComplete ? 0 : 1;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static string Percent(int part, int whole) =>
    string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 1 : (double)part / whole):P1} ({part}/{whole})");

/// <summary>A line in all runs.</summary>
internal sealed class CoveredLine
{
    public bool IsHit { get; private set; }

    public int Branches { get; private set; }

    public int Taken { get; private set; }

    public bool IsComplete => IsHit && Taken == Branches;

    // "50% (1/2)". Which of the branches, the report does not say: of several runs, the best counts.
    public void Add(XElement line)
    {
        IsHit |= line.Attribute("hits")!.Value != "0";
        if (line.Attribute("condition-coverage")?.Value is not { } text) return;
        var counts = text[(text.IndexOf('(') + 1)..text.IndexOf(')')].Split('/');
        Taken = Math.Max(Taken, int.Parse(counts[0], CultureInfo.InvariantCulture));
        Branches = Math.Max(Branches, int.Parse(counts[1], CultureInfo.InvariantCulture));
    }
}

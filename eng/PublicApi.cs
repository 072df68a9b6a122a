// Writes down everything public of the packages' assemblies that is not shipped yet: src/Runtime/*/PublicAPI.Unshipped.txt. What was shipped and
// is gone stands there with *REMOVED* before it.
//   dotnet run eng/PublicApi.cs            after a change of something public
//   dotnet run eng/PublicApi.cs -- ship    with a release: what is unshipped is shipped from now on
// The analyzer's own fix cannot do it: it knows nothing of what generators write, nor of what is gone.
using System.Diagnostics;
using System.Text.RegularExpressions;

const string Header = "#nullable enable";
const string Removed = "*REMOVED*";
var layers = Directory.GetFiles("src/Runtime", "PublicAPI.Unshipped.txt", SearchOption.AllDirectories).Select(static file => Path.GetDirectoryName(file)!).ToList();
if (layers.Count == 0)
{
    Console.Error.WriteLine("Run it in the folder of Toolkit.sln.");
    return 2;
}
if (args is ["ship"])
{
    foreach (var layer in layers)
    {
        var unshipped = Read(Unshipped(layer)).ToLookup(static line => line.StartsWith(Removed, StringComparison.Ordinal));
        Write(Shipped(layer), Read(Shipped(layer)).Except(unshipped[true].Select(static line => line[Removed.Length..])).Concat(unshipped[false]));
        Write(Unshipped(layer), []);
    }
    return 0;
}

// With nothing written down, the analyzer (RS0016, RS0017) names all that is missing and all that is gone.
var before = layers.ToDictionary(Unshipped, static layer => File.ReadAllBytes(Unshipped(layer)));
foreach (var layer in layers) Write(Unshipped(layer), []);
using var build = Process.Start(new ProcessStartInfo(
    "dotnet", ["build", "packages/NostrToolkit", "-c", "Release", "-v", "quiet", "-clp:NoSummary", "-p:WarningsNotAsErrors=RS0016%3BRS0017"])
    { RedirectStandardOutput = true })!;
var output = build.StandardOutput.ReadToEnd();
build.WaitForExit();
if (build.ExitCode != 0)
{
    foreach (var (file, bytes) in before) File.WriteAllBytes(file, bytes);
    Console.Error.WriteLine(string.Join('\n', output.Split('\n').Where(static line => line.Contains(": error "))));
    return 1;
}

var found = Regex.Matches(output, @"warning RS00(16|17): Symbol '(.*)' is (?:not )?part of the declared .*\[(.*)\]").ToLookup(
    static match => Path.GetDirectoryName(match.Groups[3].Value)!,
    static match => (match.Groups[1].Value == "16" ? "" : Removed) + match.Groups[2].Value);
foreach (var layer in layers)
{
    var lines = found[Path.GetFullPath(layer)].Distinct().ToList();
    Write(Unshipped(layer), lines);
    Console.WriteLine($"{layer}\t{lines.Count}");
}
return 0;

static string Shipped(string layer) => Path.Combine(layer, "PublicAPI.Shipped.txt");

static string Unshipped(string layer) => Path.Combine(layer, "PublicAPI.Unshipped.txt");

static IEnumerable<string> Read(string file) => File.ReadAllLines(file).Where(static line => line is not (Header or ""));

static void Write(string file, IEnumerable<string> lines)
    => File.WriteAllLines(file, lines.Order(StringComparer.OrdinalIgnoreCase).ThenBy(static line => line, StringComparer.Ordinal).Prepend(Header).ToList());

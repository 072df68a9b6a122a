using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NostrToolkit;

/// <summary>A list of relays as a result: a JSON text inside a string.</summary>
internal static class RelayArray
{
    public static string Write(IReadOnlyList<string> relays) => Compact.Text(relays);

    public static bool TryRead(string json, [NotNullWhen(true)] out IReadOnlyList<string>? relays)
    {
        var document = Document.Parse(Encoding.UTF8.GetBytes(json), Nip46.MaxLength);
        var read = document.Root.List(static relay => relay.Text());
        relays = document.Failed ? null : read;
        return relays is not null;
    }
}

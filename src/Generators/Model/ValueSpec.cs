using System.Collections.Immutable;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One value inside a message or an object.</summary>
/// <param name="Name">The property.</param>
/// <param name="Type">Its type, fully qualified, without the question mark of an optional one.</param>
/// <param name="Form">How it is read and written.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
internal sealed record ValueSpec(string Name, string Type, ValueForm Form, bool IsOptional)
{
    // What the emitted methods call their own variables.
    private static readonly ImmutableHashSet<string> Taken = ImmutableHashSet.Create(
        StringComparer.Ordinal, "cursor", "value", "name", "raw", "seen", "start", "member", "missing", "ended", "sink");

    /// <summary>The local variable that holds it while reading.</summary>
    public string Local
    {
        get
        {
            var local = char.ToLowerInvariant(Name[0]) + Name.Substring(1);
            return Taken.Contains(local) ? local + "Value" : Identifier.Escape(local);
        }
    }

    /// <summary>The property, qualified where the local variable hides it.</summary>
    public string Property => Identifier.Escape(Name) is var property && property == Local ? $"this.{property}" : property;
}

using System.Collections.Immutable;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>One annotated member of a <c>[NostrKind]</c>.</summary>
/// <param name="Name">The property.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="TagName">The name of its tags; empty for other roles.</param>
/// <param name="Occurrence">How many there are.</param>
/// <param name="Text">How one of them is read and written.</param>
/// <param name="IsLenient">Whether what cannot be read is passed over.</param>
/// <param name="IsPositional">Whether it is a parameter of the primary constructor.</param>
/// <param name="Indexed">What a filter takes: the value of a tag that relays index; <see langword="null"/> where they do not.</param>
internal sealed record KindMemberSpec(
    string Name, KindMemberRole Role, string TagName, Occurrence Occurrence, TextSpec Text, bool IsLenient, bool IsPositional, TextSpec? Indexed)
{
    // What the emitted methods call their own variables.
    private static readonly ImmutableHashSet<string> Taken = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "kind", "tags", "content", "value", "error", "counts", "seen", "missing", "tag", "read", "element", "plain", "key", "randomness", "createdAt", "item", "strings", "name");

    /// <summary>The local variable that holds it while reading.</summary>
    public string Local
    {
        get
        {
            var local = char.ToLowerInvariant(Name[0]) + Name.Substring(1);
            return local == Name || Taken.Contains(local) ? local + "Value" : Identifier.Escape(local);
        }
    }

    /// <summary>The property as source code spells it.</summary>
    public string Property => Identifier.Escape(Name);

    /// <summary>Whether there are lists of it.</summary>
    public bool IsRepeated => Occurrence == Occurrence.Repeated;
}

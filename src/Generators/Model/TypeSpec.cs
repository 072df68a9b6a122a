namespace NostrToolkit.Generators.Model;

/// <summary>The declaration that generated code continues.</summary>
/// <param name="Namespace">Its namespace as source code spells it, or empty for the global one.</param>
/// <param name="Name">Its simple name as source code spells it.</param>
/// <param name="Keywords">What stands between <c>partial</c> and the name: <c>record struct</c> or <c>class</c>.</param>
/// <param name="Twin">What tells its file from that of a type whose name differs in case only; usually empty.</param>
internal sealed record TypeSpec(string Namespace, string Name, string Keywords, string Twin)
{
    /// <summary>The generated file's name.</summary>
    public string HintName => FullName.Replace("global::", "").Replace("@", "") + Twin + ".g.cs";

    /// <summary>The name as other files write it.</summary>
    public string FullName => Namespace.Length == 0 ? $"global::{Name}" : $"global::{Namespace}.{Name}";
}

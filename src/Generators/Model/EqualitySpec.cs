namespace NostrToolkit.Generators.Model;

/// <summary>One field or property that two equal values have in common.</summary>
/// <param name="Name">Its name as source code spells it.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="IsList">Whether it is compared by its elements.</param>
internal sealed record EqualitySpec(string Name, string Type, bool IsList);

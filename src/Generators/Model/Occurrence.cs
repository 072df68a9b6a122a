namespace NostrToolkit.Generators.Model;

/// <summary>How many tags of a name, or strings of a tag, a member stands for.</summary>
internal enum Occurrence
{
    /// <summary>Exactly one.</summary>
    Required,

    /// <summary>One or none.</summary>
    Optional,

    /// <summary>Any number.</summary>
    Repeated,

    /// <summary>Whether there is one.</summary>
    Presence,
}

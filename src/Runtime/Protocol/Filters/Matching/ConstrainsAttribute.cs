namespace NostrToolkit;

/// <summary>
/// Says what a member of a filter asks of an event, so that <see cref="NostrMatcherAttribute"/> can be served. Every member needs
/// one: a forgotten member would make the filter silently wider, so then no matcher is written.
/// </summary>
/// <param name="constraint">What it asks.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ConstrainsAttribute(Constraint constraint) : Attribute
{
    /// <summary>What it asks.</summary>
    public Constraint Constraint => constraint;
}

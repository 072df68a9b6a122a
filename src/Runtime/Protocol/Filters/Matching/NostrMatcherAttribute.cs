namespace NostrToolkit;

/// <summary>
/// Marks a <c>sealed partial class</c> as the compiled form of a filter: MatcherGenerator gives it the filter's values, owned and
/// sorted, as properties named like the filter's members, and <c>Matches</c>.
/// </summary>
/// <param name="filter">A <see cref="NostrObjectAttribute"/> whose members all say what they <see cref="ConstrainsAttribute">constrain</see>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NostrMatcherAttribute(Type filter) : Attribute
{
    /// <summary>The filter as it is read.</summary>
    public Type Filter => filter;
}

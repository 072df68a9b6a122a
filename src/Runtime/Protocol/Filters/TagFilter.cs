using NostrToolkit.Wire;

namespace NostrToolkit;

/// <summary>One <c>#x</c> member of a filter: an event matches if a tag named so has one of the values.</summary>
/// <param name="Letter">The tag's name, an ASCII letter; upper and lower case differ.</param>
/// <param name="Values">The accepted values; an empty list matches nothing.</param>
public readonly record struct TagFilter(char Letter, JsonList<JsonString> Values);

namespace NostrToolkit.Wire;

/// <summary>
/// Says that instances of the type have one writer at a time: two calls of its writing members that overlap would mix their bytes.
/// For readers now, and for an analyzer that looks for one instance written to from two places.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class SingleWriterAttribute : Attribute;

/// <summary>
/// Says that instances of the type hold memory that goes back to a pool and is then somebody else's.
/// For readers now, and for an analyzer that looks for such an instance kept, returned twice or never returned.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class PooledAttribute : Attribute;

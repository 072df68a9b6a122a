namespace NostrToolkit.Wire;

/// <summary>
/// Says that there is one writer at a time: two calls of writing members that overlap would mix their bytes. On a type it is about each of its
/// instances, on a method about that method alone, on a field, a property or a parameter about the object in it. Rule NTK2001 looks for
/// one instance written to from two places.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
    | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SingleWriterAttribute : Attribute;

/// <summary>
/// Says that instances of the type hold memory that goes back to a pool and is then somebody else's.
/// For readers now, and for an analyzer that looks for such an instance kept, returned twice or never returned.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class PooledAttribute : Attribute;

using System;
using NostrToolkit;

namespace Acme.Stats;

/// <summary>A property with an initializer of the user's.</summary>
[NostrMessage("X-CLAMPED", Direction.ToRelay)]
public readonly partial record struct ClampedMessage(long Count, [Optional] long? Size)
{
    /// <summary>At most 100.</summary>
    public long Count { get; init; } = Math.Min(Count, 100);
}

/// <summary>A property that somebody wrote around its field.</summary>
[NostrMessage("X-AROUND", Direction.ToRelay)]
public partial record struct AroundMessage(long Count)
{
    /// <summary>Never negative when it is set.</summary>
    public long Count { readonly get => field + 1; set => field = Math.Max(value, 0); } = Count;
}

/// <summary>A field in the place of a property.</summary>
[NostrMessage("X-FIELD", Direction.ToRelay)]
public partial record struct FieldMessage(long Count)
{
    /// <summary>Twice as many.</summary>
    public long Count = Count * 2;
}

/// <summary>A field besides.</summary>
[NostrMessage("X-BESIDE", Direction.ToRelay)]
public readonly partial record struct BesideMessage(long Count)
{
    private readonly long _half = Count / 2;

    /// <summary>Half as many.</summary>
    public long Half => _half;
}

/// <summary>A field besides, in another part of an object.</summary>
[NostrObject]
public readonly partial record struct PartedObject([Member("count")] long Count);

/// <summary>The other part.</summary>
public readonly partial record struct PartedObject
{
    /// <summary>Made with it.</summary>
    public string Note { get; init; } = "made";
}

/// <summary>No field of its own: one that all share, a constant, properties without a field, an event, an interface, a packed layout.</summary>
[NostrMessage("X-PACKED", Direction.ToRelay)]
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)]
public partial record struct PackedMessage(bool Flag, long Count, bool Other) : IDisposable
{
    private const long Step = 2;
    private static readonly long s_first = 1;

    /// <summary>Not called.</summary>
    public event Action? Changed;

    /// <summary>Computed.</summary>
    public readonly long Next => Count * Step + s_first;

    /// <inheritdoc/>
    public readonly void Dispose() => Changed?.Invoke();
}

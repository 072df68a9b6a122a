namespace NostrToolkit;

/// <summary>Lists that are equal by their elements, as the members of a kind are. Used by generated code.</summary>
public static class ListEquality
{
    /// <summary>Whether both have equal elements in one order.</summary>
    public static bool AreEqual<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left is null || right is null || left.Count != right.Count) return false;
        for (var i = 0; i < left.Count; i++)
            if (!EqualityComparer<T>.Default.Equals(left[i], right[i])) return false;
        return true;
    }

    /// <summary>Whether both have equal tags in one order.</summary>
    public static bool AreEqual(IReadOnlyList<IReadOnlyList<string>>? left, IReadOnlyList<IReadOnlyList<string>>? right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left is null || right is null || left.Count != right.Count) return false;
        for (var i = 0; i < left.Count; i++)
            if (!AreEqual(left[i], right[i])) return false;
        return true;
    }

    /// <summary>A hash that equal lists share: of the elements.</summary>
    public static int HashOf<T>(IReadOnlyList<T>? list)
    {
        if (list is null) return 0;
        var hash = new HashCode();
        for (var i = 0; i < list.Count; i++) hash.Add(list[i]);
        return hash.ToHashCode();
    }

    /// <summary>A hash that equal lists share: of the tags.</summary>
    public static int HashOf(IReadOnlyList<IReadOnlyList<string>>? list)
    {
        if (list is null) return 0;
        var hash = new HashCode();
        for (var i = 0; i < list.Count; i++) hash.Add(HashOf(list[i]));
        return hash.ToHashCode();
    }
}

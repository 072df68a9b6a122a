namespace NostrToolkit;

/// <summary>NIP-27: references to profiles and events inside a text.</summary>
public static class Nip27
{
    /// <summary>Finds the valid <c>nostr:</c> URIs of a text, from its beginning to its end. What is no valid one is text.</summary>
    /// <remarks>A URI ends before the first character that is neither an ASCII letter nor a digit, and does not begin after one.</remarks>
    public static IEnumerable<ContentReference> FindReferences(string content)
    {
        for (var end = 0; content.IndexOf(Nip21.Scheme, end, StringComparison.OrdinalIgnoreCase) is >= 0 and var start;)
        {
            end = start + Nip21.Scheme.Length;
            while (end < content.Length && char.IsAsciiLetterOrDigit(content[end])) end++;
            var isInsideWord = start > 0 && char.IsAsciiLetterOrDigit(content[start - 1]);
            if (!isInsideWord && Nip21.TryDecode(content.AsSpan(start..end), out var entity, out _))
                yield return new ContentReference(start, end - start, entity);
        }
    }
}

using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>Filters for a kind: one method for each tag that relays index, which are those of one letter (NIP-01).</summary>
internal static class KindFilterEmitter
{
    public static void Emit(SourceWriter writer, KindSpec spec)
    {
        writer.Line("/// <summary>Filters that ask for these events; <c>with</c> narrows them further.</summary>");
        using var block = writer.Block("public static class Filter");
        writer.Line("/// <summary>Asks for all of them.</summary>");
        writer.Line($"public static {Runtime.Filter} All() => {Runtime.KindFilter}.All(Kind);");
        writer.Line();
        writer.Line("/// <summary>Asks for those of any of these authors.</summary>");
        writer.Line($"public static {Runtime.Filter} ByAuthor(params {Runtime.ReadOnlySpan}<{Runtime.PublicKey}> authors) => {Runtime.KindFilter}.ByAuthor(Kind, authors);");
        foreach (var tag in spec.Tags) EmitTag(writer, tag);
    }

    private static void EmitTag(SourceWriter writer, KindMemberSpec tag)
    {
        if (tag.Indexed is not { } value) return;
        // An author has a field of its own in a filter.
        var method = tag.Name == "Author" ? "ByAuthorTag" : $"By{tag.Name}";
        writer.Line();
        writer.Line($"/// <summary>Asks for those whose <c>{tag.TagName}</c> tag has any of these values.</summary>");
        writer.Line($"public static {Runtime.Filter} {method}(params {Runtime.ReadOnlySpan}<{value.Type}> values)");
        using (writer.Indent()) writer.Line($"=> {Runtime.KindFilter}.ByTag(Kind, '{tag.TagName}', values, static value => {TextEmitter.Format(value, "value")});");
    }
}

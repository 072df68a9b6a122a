using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From an event to a record of its kind: one walk over the tags, and one before it that counts them where there are lists.</summary>
internal static class KindReadEmitter
{
    public static void Emit(SourceWriter writer, KindSpec spec)
    {
        EmitFaces(writer, spec);
        writer.Line();
        EmitRead(writer, spec);
        if (spec.Tags.Any())
        {
            writer.Line();
            TagTableEmitter.Emit(writer, spec);
        }
    }

    private static void EmitFaces(SourceWriter writer, KindSpec spec)
    {
        var (parameter, argument) = spec.IsEncrypted ? ($"{Runtime.ConversationKey} key, ", "key, ") : ("", "");
        var result = $"{parameter}{Runtime.NotNullWhenTrue} out {spec.Type.FullName}? value, out {Runtime.KindError} error)";
        writer.Line("/// <summary>Reads an event, which is taken as it is: nothing is verified. Never throws; what is read owns all it holds.</summary>");
        writer.Line($"public static bool TryRead(in {Runtime.EventView} view, {result}");
        using (writer.Indent()) writer.Line($"=> TryRead(view.Kind, view.Tags, view.Content, {argument}out value, out error);");
        writer.Line();
        writer.Line("/// <summary>Reads a verified event.</summary>");
        writer.Line($"public static bool TryRead({Runtime.VerifiedEvent} verified, {result}");
        using (writer.Indent()) writer.Line($"=> TryRead(verified.Kind, verified.Tags, verified.Content, {argument}out value, out error);");
        writer.Line();
        writer.Line("/// <summary>Reads an event that was never signed.</summary>");
        writer.Line($"public static bool TryRead({Runtime.Rumor} rumor, {result}");
        using (writer.Indent()) writer.Line($"=> TryRead(rumor.Kind, rumor.Tags, rumor.Content, {argument}out value, out error);");
    }

    private static void EmitRead(SourceWriter writer, KindSpec spec)
    {
        writer.Line($"private static bool TryRead({Runtime.Kind} kind, in {Runtime.TagList} tags, in {Runtime.JsonString} content, "
            + (spec.IsEncrypted ? $"{Runtime.ConversationKey} key, " : "")
            + $"{Runtime.NotNullWhenTrue} out {spec.Type.FullName}? value, out {Runtime.KindError} error)");
        using var block = writer.Block("");
        writer.Line("value = null;");
        writer.Line("error = default;");
        using (writer.Block("if (kind != Kind)")) EmitFailure(writer, "WrongKind");
        if (spec.Tags.Any() || spec.OtherTags is not null)
        {
            writer.Line();
            EmitTags(writer, spec);
        }
        if (spec.Content is { } member)
        {
            writer.Line();
            EmitContent(writer, member);
        }
        writer.Line();
        EmitConstruction(writer, spec);
        writer.Line("return true;");
    }

    private static void EmitFailure(SourceWriter writer, string kind, string arguments = "")
    {
        writer.Line($"error = new {Runtime.KindError}({Runtime.KindErrorKind}.{kind}{arguments});");
        writer.Line("return false;");
    }

    private static void EmitTags(SourceWriter writer, KindSpec spec)
    {
        var tags = spec.Tags.ToList();
        if (tags.Any(static tag => tag.IsRepeated) || spec.OtherTags is not null)
        {
            writer.Line($"global::System.Span<int> counts = stackalloc int[{tags.Count + 1}];");
            writer.Line(tags.Count == 0 ? "counts[0] = tags.Count;" : "foreach (var tag in tags) counts[IndexOfTag(tag.Name) + 1]++;");
        }
        for (var index = 0; index < tags.Count; index++) EmitDeclaration(writer, tags[index], index);
        if (spec.OtherTags is { } others) writer.Line($"var {others.Local} = new {Runtime.TagValues}<{Runtime.Strings}>(counts[0]);");
        var hasSingle = tags.Any(static tag => tag.Occurrence is Occurrence.Required or Occurrence.Optional);
        if (hasSingle) writer.Line("var seen = 0ul;");
        writer.Line();
        using (writer.Block("foreach (var tag in tags)"))
        {
            if (tags.Count == 0) writer.Line($"{spec.OtherTags!.Local}.Add({Runtime.WholeTag}.ToStrings(tag));");
            else
            {
                using var block = writer.Block("switch (IndexOfTag(tag.Name))");
                for (var index = 0; index < tags.Count; index++) EmitCase(writer, tags[index], index, spec.OtherTags is null ? "break;" : "goto default;");
                if (spec.OtherTags is { } other)
                {
                    writer.Line("default:");
                    using var indent = writer.Indent();
                    writer.Line($"{other.Local}.Add({Runtime.WholeTag}.ToStrings(tag));");
                    writer.Line("break;");
                }
            }
        }
        if (!tags.Any(static tag => tag.Occurrence == Occurrence.Required)) return;
        writer.Line("var missing = RequiredTags & ~seen;");
        using (writer.Block("if (missing != 0)"))
            EmitFailure(writer, "MissingTag", ", NameOfTag(global::System.Numerics.BitOperations.TrailingZeroCount(missing))");
    }

    private static void EmitDeclaration(SourceWriter writer, KindMemberSpec tag, int index) => writer.Line(tag.Occurrence switch
    {
        Occurrence.Required => $"{tag.Text.Type} {tag.Local} = default!;",
        Occurrence.Optional => $"{tag.Text.Type}? {tag.Local} = null;",
        Occurrence.Repeated => $"var {tag.Local} = new {Runtime.TagValues}<{tag.Text.Type}>(counts[{index + 1}]);",
        _ => $"var {tag.Local} = false;",
    });

    private static void EmitCase(SourceWriter writer, KindMemberSpec tag, int index, string passOver)
    {
        writer.Line($"case {index}:");
        using var block = writer.Block("");
        switch (tag.Occurrence)
        {
            case Occurrence.Presence:
                writer.Line($"if ({tag.Local}) {passOver}");
                writer.Line($"{tag.Local} = true;");
                break;
            case Occurrence.Repeated:
                EmitParse(writer, tag, value => $"{tag.Local}.Add({value});", passOver);
                break;
            default:
                writer.Line($"if ((seen & 0x{1ul << index:X}) != 0) {passOver}");
                EmitParse(writer, tag, value => $"{tag.Local} = {value};", passOver);
                writer.Line($"seen |= 0x{1ul << index:X};");
                break;
        }
        writer.Line("break;");
    }

    private static void EmitParse(SourceWriter writer, KindMemberSpec tag, Func<string, string> assign, string passOver)
    {
        var isWhole = tag.Text.Form == TextForm.WholeTag;
        TextEmitter.EmitParse(writer, tag.Text, isWhole ? "tag" : "tag.Value", assign, condition =>
        {
            if (tag.IsLenient)
            {
                writer.Line($"{condition.Replace("out var element", "out _")} {passOver}");
                return;
            }
            using (writer.Block(condition))
                EmitFailure(writer, "InvalidValue", $", {Literal.Of(tag.TagName)}, {(isWhole ? "element" : "1")}");
        });
    }

    private static void EmitContent(SourceWriter writer, KindMemberSpec member)
    {
        if (member.Occurrence == Occurrence.Optional)
        {
            writer.Line($"{member.Text.Type}? {member.Local} = null;");
            using var block = writer.Block("if (!content.IsEmpty)");
            var text = EmitDecryption(writer, member);
            TextEmitter.EmitParse(writer, member.Text, text, value => $"{member.Local} = {value};", member.IsLenient ? null : condition =>
            {
                using (writer.Block(condition)) EmitFailure(writer, "InvalidContent");
            });
            return;
        }
        var source = EmitDecryption(writer, member);
        if (member.Text.Form == TextForm.Text)
        {
            writer.Line($"var {member.Local} = {source}.ToString();");
            return;
        }
        using (writer.Block($"if (!{TextEmitter.Parse(member.Text, source, member.Local)})")) EmitFailure(writer, "InvalidContent");
    }

    private static string EmitDecryption(SourceWriter writer, KindMemberSpec member)
    {
        if (member.Role != KindMemberRole.EncryptedContent) return "content";
        writer.Line($"if (!{Runtime.ContentText}.TryDecrypt(content, key, out var plain, out error)) return false;");
        return "plain";
    }

    private static void EmitConstruction(SourceWriter writer, KindSpec spec)
    {
        var positional = spec.Members.Where(static member => member.IsPositional).Select(static member => $"{member.Property}: {Value(member)}").ToList();
        var others = spec.Members.Where(static member => !member.IsPositional).ToList();
        var construction = $"value = new {spec.Type.FullName}({string.Join(", ", positional)})";
        if (others.Count == 0)
        {
            writer.Line(construction + ";");
            return;
        }
        using (writer.Block(construction))
            foreach (var member in others) writer.Line($"{member.Property} = {Value(member)},");
        writer.EndExpression();
    }

    private static string Value(KindMemberSpec member) => member.IsRepeated ? $"{member.Local}.ToArray()" : member.Local;
}

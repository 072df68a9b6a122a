using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From a record of a kind to an event that is to be signed: the tags in the order of the members.</summary>
internal static class KindWriteEmitter
{
    public static void Emit(SourceWriter writer, KindSpec spec)
    {
        writer.Line("/// <summary>The event that says it, to be signed.</summary>");
        writer.Line("/// <param name=\"createdAt\">When it is made.</param>");
        if (spec.IsEncrypted)
        {
            writer.Line("/// <param name=\"key\">Encrypts the content.</param>");
            writer.Line("/// <param name=\"randomness\">Gives the nonce.</param>");
        }
        var parameters = spec.IsEncrypted ? $", {Runtime.ConversationKey} key, {Runtime.Randomness} randomness" : "";
        using var block = writer.Block($"public {Runtime.UnsignedEvent} ToEvent({Runtime.UnixTime} createdAt{parameters})");
        writer.Line($"var tags = new {Runtime.List}<{Runtime.Strings}>();");
        foreach (var tag in spec.Tags) EmitTag(writer, tag);
        if (spec.OtherTags is { } others) writer.Line($"tags.AddRange(this.{others.Property});");
        using (writer.Block($"return new {Runtime.UnsignedEvent}"))
        {
            writer.Line("Kind = Kind,");
            writer.Line("CreatedAt = createdAt,");
            if (spec.Content is { } content) writer.Line($"Content = {Content(content)},");
            writer.Line("Tags = tags,");
        }
        writer.EndExpression();
    }

    private static void EmitTag(SourceWriter writer, KindMemberSpec tag)
    {
        var property = $"this.{tag.Property}";
        writer.Line(tag.Occurrence switch
        {
            Occurrence.Required => $"tags.Add({Strings(tag, property)});",
            Occurrence.Optional => $"if ({property} is {{ }} {tag.Local}) tags.Add({Strings(tag, tag.Local)});",
            Occurrence.Repeated => $"foreach (var item in {property}) tags.Add({Strings(tag, "item")});",
            _ => $"if ({property}) tags.Add(new string[] {{ {Literal.Of(tag.TagName)} }});",
        });
    }

    private static string Strings(KindMemberSpec tag, string value)
        => tag.Text.Form == TextForm.WholeTag
            ? $"{Runtime.WholeTag}.Write({value}, {Literal.Of(tag.TagName)})"
            : $"new string[] {{ {Literal.Of(tag.TagName)}, {TextEmitter.Format(tag.Text, value)} }}";

    private static string Content(KindMemberSpec member)
    {
        var isOptional = member.Occurrence == Occurrence.Optional;
        var text = TextEmitter.Format(member.Text, isOptional ? member.Local : $"this.{member.Property}");
        if (member.Role == KindMemberRole.EncryptedContent) text = $"{Runtime.ContentText}.Encrypt({text}, key, randomness)";
        return isOptional ? $"this.{member.Property} is {{ }} {member.Local} ? {text} : \"\"" : text;
    }
}

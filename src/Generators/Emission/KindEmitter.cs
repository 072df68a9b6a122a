using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From a <see cref="KindSpec"/> to what a record of a kind can do.</summary>
internal static class KindEmitter
{
    public static string Emit(KindSpec spec)
        => FileEmitter.Emit(
            spec.Type,
            $"{Runtime.KindEntry}(typeof({spec.Type.FullName}), {spec.Number})",
            spec.IsEncrypted ? null : $"{Runtime.NostrKind}<{spec.Type.FullName}>",
            writer =>
            {
                writer.Line("/// <summary>The kind of these events.</summary>");
                writer.Line($"public static {Runtime.Kind} Kind => {spec.Number};");
                writer.Line();
                KindReadEmitter.Emit(writer, spec);
                writer.Line();
                KindWriteEmitter.Emit(writer, spec);
                EmitAddress(writer, spec);
                KindDisplayEmitter.Emit(writer, spec);
                EqualityEmitter.Emit(writer, spec.Type, spec.Equality);
                TextEmitter.EmitEnumerations(writer, spec.Members.Select(static member => member.Text).Concat(spec.Tags.Select(static tag => tag.Indexed).OfType<TextSpec>()));
                writer.Line();
                KindFilterEmitter.Emit(writer, spec);
            },
            spec.HasDisplay ? null : $"{Runtime.DebuggerDisplay}(\"{{DebuggerDisplay,nq}}\")");

    private static void EmitAddress(SourceWriter writer, KindSpec spec)
    {
        if (!spec.IsReplaceable && !(spec.IsAddressable && spec.Identifier is not null)) return;
        writer.Line();
        writer.Line("/// <summary>What stays the same when the event is replaced (NIP-01).</summary>");
        if (spec.IsReplaceable)
        {
            writer.Line($"public static {Runtime.Address} AddressOf({Runtime.PublicKey} author) => {Runtime.Address}.Create(Kind, author);");
            return;
        }
        var identifier = spec.Identifier!.Occurrence == Occurrence.Required
            ? TextEmitter.Format(spec.Identifier.Text, $"this.{spec.Identifier.Property}")
            : $"this.{spec.Identifier.Property} is {{ }} identifier ? {TextEmitter.Format(spec.Identifier.Text, "identifier")} : \"\"";
        writer.Line($"public {Runtime.Address} AddressOf({Runtime.PublicKey} author) => {Runtime.Address}.Create(Kind, author, {identifier});");
    }
}

using NostrToolkit.Generators.Model;
using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Emission;

/// <summary>From a <see cref="MatcherSpec"/> to the compiled filter: what is cheapest to see is looked at first.</summary>
internal static class MatcherEmitter
{
    public static string Emit(MatcherSpec spec)
        => FileEmitter.Emit(spec.Type, null, Runtime.EventMatcher, writer =>
        {
            writer.Line($"private readonly {Runtime.MatchBits} _bits;");
            writer.Line();
            EmitConstructor(writer, spec);
            writer.Line();
            foreach (var constraint in spec.Constraints)
            {
                EmitProperty(writer, constraint);
                writer.Line();
            }
            EmitStatics(writer, spec);
            writer.Line();
            EmitMatches(writer, spec);
            writer.Line();
            writer.Line("// Where another part of the class keeps what matching does not look at.");
            writer.Line($"partial void OnCompiled(in {spec.Filter} filter);");
        });

    private static IEnumerable<ConstraintSpec> Sets(MatcherSpec spec)
        => spec.Constraints.Where(static constraint => ElementOf(constraint) is not null);

    private static string? ElementOf(ConstraintSpec constraint) => constraint.Constraint switch
    {
        ConstraintKind.IdIsAnyOf => Runtime.EventId,
        ConstraintKind.AuthorIsAnyOf => Runtime.PublicKey,
        ConstraintKind.KindIsAnyOf => Runtime.Kind,
        _ => null,
    };

    private static string Name(ConstraintSpec constraint) => Identifier.Escape(constraint.Name);

    private static void EmitConstructor(SourceWriter writer, MatcherSpec spec)
    {
        using var block = writer.Block($"private {spec.Type.Name}(in {spec.Filter} filter)");
        foreach (var constraint in spec.Constraints)
        {
            writer.Line(constraint.Constraint switch
            {
                ConstraintKind.CreatedAtIsAtLeast => $"{Name(constraint)} = {Seconds(constraint, "0")};",
                ConstraintKind.CreatedAtIsAtMost => $"{Name(constraint)} = {Seconds(constraint, "long.MaxValue")};",
                ConstraintKind.TagsHaveAnyOf => $"{Name(constraint)} = {Runtime.TagConstraintList}.AnyOf(filter.{Name(constraint)});",
                ConstraintKind.TagsHaveAllOf => $"{Name(constraint)} = {Runtime.TagConstraintList}.AllOf(filter.{Name(constraint)});",
                _ => $"{Name(constraint)} = {Runtime.ValueSet}<{ElementOf(constraint)}>.From(filter.{Name(constraint)});",
            });
        }
        writer.Line($"_bits = new {Runtime.MatchBits}(){string.Concat(spec.Constraints.Select(Narrowed))};");
        writer.Line($"IsNever = {string.Join(" || ", Impossible(spec).DefaultIfEmpty("false"))};");
        writer.Line("OnCompiled(filter);");
    }

    private static string Seconds(ConstraintSpec constraint, string otherwise)
        => constraint.IsOptional ? $"filter.{Name(constraint)}?.Seconds ?? {otherwise}" : $"filter.{Name(constraint)}.Seconds";

    private static string Narrowed(ConstraintSpec constraint) => constraint.Constraint switch
    {
        ConstraintKind.CreatedAtIsAtLeast => $".NotBefore({Name(constraint)})",
        ConstraintKind.CreatedAtIsAtMost => $".NotAfter({Name(constraint)})",
        _ => $".With({Name(constraint)})",
    };

    private static IEnumerable<string> Impossible(MatcherSpec spec)
    {
        foreach (var set in Sets(spec)) yield return $"{Name(set)} is {{ Count: 0 }}";
        foreach (var tags in spec.Constraints.Where(IsOnTags)) yield return $"{Name(tags)}.IsNever";
        foreach (var least in spec.Constraints.Where(static constraint => constraint.Constraint == ConstraintKind.CreatedAtIsAtLeast))
            foreach (var most in spec.Constraints.Where(static constraint => constraint.Constraint == ConstraintKind.CreatedAtIsAtMost))
                yield return $"{Name(least)} > {Name(most)}";
    }

    private static bool IsOnTags(ConstraintSpec constraint)
        => constraint.Constraint is ConstraintKind.TagsHaveAnyOf or ConstraintKind.TagsHaveAllOf;

    private static void EmitProperty(SourceWriter writer, ConstraintSpec constraint)
    {
        var (summary, type) = constraint.Constraint switch
        {
            ConstraintKind.IdIsAnyOf => ("Accepted ids; <see langword=\"null\"/> accepts all, an empty set none.", $"{Runtime.ValueSet}<{Runtime.EventId}>?"),
            ConstraintKind.AuthorIsAnyOf => ("Accepted authors; <see langword=\"null\"/> accepts all, an empty set none.", $"{Runtime.ValueSet}<{Runtime.PublicKey}>?"),
            ConstraintKind.KindIsAnyOf => ("Accepted kinds; <see langword=\"null\"/> accepts all, an empty set none.", $"{Runtime.ValueSet}<{Runtime.Kind}>?"),
            ConstraintKind.CreatedAtIsAtLeast => ("The earliest <c>created_at</c> in seconds, inclusive.", "long"),
            ConstraintKind.CreatedAtIsAtMost => ("The latest <c>created_at</c> in seconds, inclusive.", "long"),
            ConstraintKind.TagsHaveAnyOf => ("The single-letter tags an event must have, one value each.", Runtime.TagConstraintList),
            _ => ("The single-letter tags an event must have, all values each.", Runtime.TagConstraintList),
        };
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public {type} {Name(constraint)} {{ get; }}");
    }

    private static void EmitStatics(SourceWriter writer, MatcherSpec spec)
    {
        writer.Line("/// <summary>Whether no event can ever match: an empty list, or bounds of time that leave none.</summary>");
        writer.Line("public bool IsNever { get; }");
        writer.Line();
        writer.Line("/// <summary>What an event must at least have.</summary>");
        writer.Line($"public {Runtime.MatchBits} Bits => _bits;");
        writer.Line();
        writer.Line("/// <summary>Copies the values out of a received filter.</summary>");
        writer.Line($"public static {spec.Type.Name} From(in {spec.Filter} filter) => new(filter);");
        writer.Line();
        writer.Line("/// <summary>Copies the values out of all filters of a message.</summary>");
        using var block = writer.Block($"public static {spec.Type.Name}[] From(in {Runtime.JsonTail}<{spec.Filter}> filters)");
        writer.Line($"""
            var compiled = new {spec.Type.Name}[filters.Count];
            var count = 0;
            foreach (var filter in filters) compiled[count++] = new {spec.Type.Name}(filter);
            return compiled;
            """);
    }

    private static void EmitMatches(SourceWriter writer, MatcherSpec spec)
    {
        writer.Line("/// <summary>Whether the event matches. Allocates nothing.</summary>");
        using (writer.Block($"public bool Matches({Runtime.MatchTarget} target)"))
        {
            writer.Line("if (!target.MayMatch(_bits)) return false;");
            foreach (var set in Sets(spec).OrderByDescending(static set => set.Constraint))
                writer.Line($"if ({Name(set)} is not null && !{Name(set)}.Contains(target.{Field(set)}, target.{Field(set)}Hash)) return false;");
            writer.Line($"return {string.Join(" && ", spec.Constraints.Where(IsOnTags).Select(static tags => $"{Name(tags)}.AreMetBy(target)").DefaultIfEmpty("true"))};");
        }
        writer.Line();
        writer.Line("/// <summary>Whether the event matches. Allocates nothing; for many filters, or many events, a <c>MatchTarget</c> is quicker.</summary>");
        writer.Line($"public bool Matches(in {Runtime.EventView} view) => {Runtime.MatchTarget}.Match(view, this);");
    }

    // What a target calls the field of the event.
    private static string Field(ConstraintSpec constraint) => constraint.Constraint switch
    {
        ConstraintKind.IdIsAnyOf => "Id",
        ConstraintKind.AuthorIsAnyOf => "Author",
        _ => "Kind",
    };
}

using NostrToolkit.Generators.Support;

namespace NostrToolkit.Generators.Model;

/// <summary>How values of one type are read and written.</summary>
/// <param name="Type">The type, fully qualified, without the question mark of an optional one.</param>
/// <param name="Form">The way.</param>
/// <param name="Converter">The type that knows how, where there is one: a converter, or the context of JSON.</param>
/// <param name="Names">The members of an enumeration.</param>
internal sealed record TextSpec(string Type, TextForm Form, string Converter, EquatableArray<EnumNameSpec> Names)
{
    public static TextSpec BuiltIn(string type) => new(type, TextForm.BuiltIn, "", default);
}

/// <summary>One member of an enumeration.</summary>
/// <param name="Name">The member, fully qualified.</param>
/// <param name="WireName">How it is spelled in a tag.</param>
/// <param name="IsAlias">Whether a member before it has the same number.</param>
internal sealed record EnumNameSpec(string Name, string WireName, bool IsAlias);

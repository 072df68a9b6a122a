using Microsoft.CodeAnalysis;

namespace NostrToolkit.Analyzers;

/// <summary>What is wrong with a parameter of a <c>[NostrTag]</c>: each is a string of the tag.</summary>
internal static class TagElementFault
{
    /// <summary><see langword="null"/> if nothing is.</summary>
    public static ElementFault? Of(IParameterSymbol parameter, ShapeProject project)
    {
        if (ShapeProject.IsUnknown(parameter.Type)) return null;
        var (occurrence, type) = Occurrences.Of(parameter.Type);
        if (occurrence == Occurrence.Presence) return new("is 'bool', which a string of a tag cannot say: make it an enumeration, or a nullable string");
        return project.Texts.HasText(type, parameter) ? null : TextFault.Of(parameter, parameter.Type, project);
    }
}

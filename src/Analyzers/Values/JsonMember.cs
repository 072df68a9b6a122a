using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Values;

/// <summary>The member of a JSON text that a value is written for.</summary>
internal static class JsonMember
{
    /// <summary>
    /// The name on the wire of the member that a value, or the list that it stands in, is given to: of an anonymous object, of a property with
    /// <c>[JsonPropertyName]</c>, or of an entry of a dictionary.
    /// </summary>
    public static string? NameAround(IOperation value)
    {
        for (var parent = value.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "JsonArray" } } or IObjectCreationOperation { Type.Name: "JsonArray" }:
                    break;
                // { "npub1..." } of a list
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } } }:
                    parent = list;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, _] } }:
                    return Constants.TextOf(key.Value);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } }:
                    return Constants.TextOf(key.Value);
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } }:
                    return property.ContainingType.IsAnonymousType ? property.Name : NameOf(property);
                case IPropertyInitializerOperation { InitializedProperties: [var property] }:
                    return NameOf(property);
                default:
                    return null;
            }
        }
        return null;
    }

    private static string? NameOf(IPropertySymbol property)
        => property.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute")
            ?.ConstructorArguments is [{ Value: string name }] ? name : null;
}

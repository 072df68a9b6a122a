using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NostrToolkit.Analyzers.Outputs;

/// <summary>Knows outlets by their types.</summary>
internal static class Outlets
{
    /// <summary>What a call or a new object tells its arguments to.</summary>
    public static Outlet Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => Of(call.TargetMethod),
        IObjectCreationOperation creation when Derives(creation.Type, "Exception", "System") => Outlet.Exception,
        IObjectCreationOperation creation when Derives(creation.Type, "DbParameter", "System.Data.Common") => Outlet.Database,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Value" } property } }
            when Derives(property.ContainingType, "DbParameter", "System.Data.Common") => Outlet.Database,
        _ => Outlet.None,
    };

    private static Outlet Of(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var isWrite = method.Name.StartsWith("Write", StringComparison.Ordinal);
        return (NamespaceOf(type), type.Name) switch
        {
            ("System", "Console") when isWrite => Outlet.Console,
            ("System.Diagnostics", "Debug") when isWrite => Outlet.DebugLog,
            ("System.Diagnostics", "Trace") when isWrite || method.Name.StartsWith("Trace", StringComparison.Ordinal) => Outlet.Log,
            ("Spectre.Console", "AnsiConsole") when isWrite || method.Name.StartsWith("Markup", StringComparison.Ordinal) => Outlet.Console,
            ("Microsoft.Extensions.Logging", "LoggerExtensions" or "ILogger") when method.Name.StartsWith("Log", StringComparison.Ordinal) => LevelOf(method.Name),
            ("Serilog", "ILogger" or "Log") when method.Name is "Information" or "Warning" or "Error" or "Fatal" or "Write" => Outlet.Log,
            ("System.IO", "File") when isWrite || method.Name.StartsWith("Append", StringComparison.Ordinal) => Outlet.File,
            ("System.IO", "FileStream") when isWrite => Outlet.File,
            ("System.IO", "RandomAccess") when isWrite => Outlet.File,
            _ when isWrite && Derives(type, "TextWriter", "System.IO") && type.Name != "StringWriter" => Outlet.Console,
            _ when method.Name.StartsWith("Add", StringComparison.Ordinal) && Derives(type, "DbParameterCollection", "System.Data.Common") => Outlet.Database,
            _ when method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute") => Outlet.Log,
            _ => Outlet.None,
        };
    }

    private static Outlet LevelOf(string name) => name is "LogDebug" or "LogTrace" ? Outlet.DebugLog : Outlet.Log;

    private static bool Derives(ITypeSymbol? type, string name, string inNamespace)
    {
        for (; type is not null; type = type.BaseType)
            if (type.Name == name && NamespaceOf(type) == inNamespace) return true;
        return false;
    }

    private static string NamespaceOf(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() ?? "";
}

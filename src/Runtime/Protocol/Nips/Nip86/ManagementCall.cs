using System.Text.Json;

namespace NostrToolkit;

/// <summary>One call of NIP-86: a method and its parameters. The cases are nested here, in the order of NIP-86; there are no others.</summary>
public abstract partial record ManagementCall
{
    private protected ManagementCall(string method, ResultShape result = ResultShape.Done)
    {
        Method = method;
        Result = result;
    }

    /// <summary>The method's name.</summary>
    public string Method { get; }

    /// <summary>What the result looks like.</summary>
    internal ResultShape Result { get; }

    internal virtual void WriteParameters(Utf8JsonWriter writer)
    {
    }

    private static void Write(Utf8JsonWriter writer, string text, string? reason = null)
    {
        writer.WriteStringValue(text);
        if (reason is not null) writer.WriteStringValue(reason);
    }

    /// <summary><c>supportedmethods</c>: which methods does the relay have?</summary>
    public sealed record SupportedMethods() : ManagementCall("supportedmethods", ResultShape.Methods);
}

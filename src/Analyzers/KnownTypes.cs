namespace NostrToolkit.Analyzers;

/// <summary>The types that rules look for, known here by metadata name only.</summary>
internal static class KnownTypes
{
    public const string NostrCatalogueEntry = "NostrToolkit.NostrCatalogueEntryAttribute";
    public const string MessageHandler = "NostrToolkit.MessageHandlerAttribute";
    public const string Ignores = "NostrToolkit.IgnoresAttribute";

    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string NotImplementedException = "System.NotImplementedException";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
}

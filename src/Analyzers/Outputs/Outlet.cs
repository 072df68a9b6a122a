namespace NostrToolkit.Analyzers.Outputs;

/// <summary>Where a program tells people or other programs something.</summary>
internal enum Outlet
{
    None,

    /// <summary>The console, or any other writer of text.</summary>
    Console,

    /// <summary>A log that is kept.</summary>
    Log,

    /// <summary>A log for whoever looks for an error: the levels Debug and Trace.</summary>
    DebugLog,

    /// <summary>The message of an exception, which ends in a log or before a user.</summary>
    Exception,

    /// <summary>A file.</summary>
    File,

    /// <summary>A parameter of a database command.</summary>
    Database,
}

namespace NostrToolkit.Tests.Interop;

/// <summary>How a process ended, and what it said that was not read before.</summary>
internal sealed record ProgramEnd(int ExitCode, string Output, string Errors);

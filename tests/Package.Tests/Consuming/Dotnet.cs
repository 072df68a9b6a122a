namespace NostrToolkit.Tests.Packages;

/// <summary>The SDK, as a user calls it.</summary>
internal static class Dotnet
{
    /// <summary>How long a call may take on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Starts it. No server stays behind, which would keep the output open.</summary>
    public static ProgramProcess Start(string folder, string[] arguments) => new(
        "dotnet", arguments, folder, ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("DOTNET_NOLOGO", "1"));
}

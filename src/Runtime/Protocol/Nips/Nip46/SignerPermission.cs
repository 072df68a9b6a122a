using System.Globalization;

namespace NostrToolkit;

/// <summary>What a client asks a remote signer to allow: a method, and for <c>sign_event</c> perhaps a kind (NIP-46, "Requested permissions").</summary>
/// <param name="Method">The method, such as <c>nip44_encrypt</c>.</param>
/// <param name="Parameter">What follows the colon; null: nothing does, which asks for everything.</param>
public sealed record SignerPermission(string Method, string? Parameter = null)
{
    /// <summary>The kind that may be signed; null if none is named, also where the parameter is no kind.</summary>
    public Kind? Kind => Method == "sign_event" && ushort.TryParse(Parameter, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new Kind(number)
        : null;

    /// <summary>To sign events of a kind.</summary>
    public static SignerPermission SignEvent(Kind kind) => new("sign_event", kind.ToString());

    /// <summary>Parses <c>nip44_encrypt,sign_event:4</c>; entries without a method are left out.</summary>
    public static IReadOnlyList<SignerPermission> ParseList(string? text)
        => [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries).Select(Parse).Where(static permission => permission.Method.Length > 0)];

    /// <summary>Writes <c>nip44_encrypt,sign_event:4</c>.</summary>
    public static string WriteList(IEnumerable<SignerPermission> permissions) => string.Join(',', permissions);

    /// <summary><c>sign_event:4</c>.</summary>
    public override string ToString() => Parameter is null ? Method : $"{Method}:{Parameter}";

    private static SignerPermission Parse(string text)
        => text.IndexOf(':') is >= 0 and var colon ? new SignerPermission(text[..colon], text[(colon + 1)..]) : new SignerPermission(text);
}

namespace NostrToolkit.Analyzers.Keys;

/// <summary>Secret keys that are none: those of published vectors, and those that anybody would try first.</summary>
internal static class PublishedKeys
{
    private static readonly HashSet<string> Vectors =
    [
        // NIP-19
        "67dea2ed018072d675f5415ecfaed7d2597555e202d85b3d65ea4e58d2d92ffa",
        // NIP-06
        "7f7ff03d123792d6ac594bfa67bf6d0c0ab55b6b1fdb6249303fe861f1ccba9a",
        "c15d739894c81a2fcfd3a2df85a0d2c0dbc47a280d092799f144d73d7ae78add",
        // BIP-340
        "b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfef",
        "c90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b14e5c9",
        "0b432b2677937381aef05bb02a66ecd012773062cf3fa2549e44f58ed2401710",
    ];

    /// <param name="hex">64 hexadecimal digits in lower case.</param>
    public static bool Contain(string hex) => IsSmall(hex) || IsRepetition(hex) || Vectors.Contains(hex);

    // 1, 2, 3: the keys of examples.
    private static bool IsSmall(string hex) => hex.TakeWhile(static digit => digit == '0').Count() >= 48;

    // 1111..., 0101..., 0123456789abcdef0123...
    private static bool IsRepetition(string hex)
        => ((int[])[1, 2, 4, 8, 16]).Any(length => Enumerable.Range(length, hex.Length - length).All(i => hex[i] == hex[i - length]));
}

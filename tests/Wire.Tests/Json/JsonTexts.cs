using System.Text;
using CsCheck;

namespace NostrToolkit.Wire.Tests;

/// <summary>Generates valid JSON texts: every type, every spelling of strings and numbers, white space anywhere.</summary>
internal static class JsonTexts
{
    private static readonly Gen<string> Space =
        Gen.Frequency((8, Gen.Const("")), (1, Gen.OneOf<string>(" ", "\n", "\t", "\r", " \r\n\t")));

    private static readonly Gen<string> Number = Gen.OneOf<string>(
        "0", "-0", "7", "-12", "1.0", "1e9", "1E+9", "-2.5e-3", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "123456789012345678901234567890");

    private static readonly Gen<string> Part = Gen.OneOf<string>(
        "a", "plain text longer than one vector of 32 bytes", "é", "€", "😀", "\u2028", "\u007F",
        "\\n", "\\\"", "\\\\", "\\r", "\\t", "\\b", "\\f",
        "\\/", "\\u0041", "\\u00e9", "\\uD83D\\uDE00", "\\u001F");

    private static readonly Gen<string> Scalar =
        Gen.OneOf(Number, String(), Gen.OneOf<string>("true", "false", "null"));

    public static Gen<byte[]> Values { get; } = Value(4).Select(Encoding.UTF8.GetBytes);

    public static Gen<string> String() => Part.Array[0, 4].Select(static parts => $"\"{string.Concat(parts)}\"");

    private static Gen<string> Value(int depth)
    {
        var bare = depth == 0 ? Scalar : Gen.Frequency((2, Scalar), (1, Array(depth)), (1, Object(depth)));
        return Gen.Select(Space, bare, Space, static (before, value, after) => before + value + after);
    }

    private static Gen<string> Array(int depth)
        => Value(depth - 1).Array[0, 4].Select(static values => $"[{string.Join(',', values)}]");

    private static Gen<string> Object(int depth)
        => Gen.Select(String(), Value(depth - 1), Space, static (name, value, space) => $"{space}{name}{space}:{value}").Array[0, 4]
            .Select(static members => $"{{{string.Join(',', members)}}}");
}

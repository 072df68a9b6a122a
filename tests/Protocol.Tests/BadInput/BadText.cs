using System.Text;
using System.Text.Json;
using NostrToolkit.Wire;

namespace NostrToolkit.Protocol.Tests;

/// <summary>A text that is not the message it should be, and the error that says so.</summary>
/// <param name="Name">What is wrong, and nothing else is.</param>
/// <param name="Bytes">The text.</param>
/// <param name="Error">What, at which byte, and in which member or element.</param>
/// <param name="Read">Reads it by both faces, which have to agree.</param>
/// <param name="ReadBytes">Reads it by the scanner.</param>
/// <param name="ReadJson">Reads it by System.Text.Json.</param>
internal sealed record BadText(
    string Name, byte[] Bytes, ReadError Error, Func<byte[], ReadError> Read, Action<byte[]> ReadBytes, Action<byte[]> ReadJson)
{
    /// <summary>A case of message <typeparamref name="T"/>.</summary>
    /// <param name="name">What is wrong.</param>
    /// <param name="text"><c>¦</c> stands before the byte of the error, and <c>‹c3›</c> for bytes that are no text.</param>
    /// <param name="kind">The kind of error.</param>
    /// <param name="member">The member or element that it is about.</param>
    public static BadText Of<T>(string name, string text, ReadErrorKind kind, string? member = null)
        where T : struct, INostrMessage<T>
    {
        var parts = text.Split('¦');
        parts.Length.ShouldBe(2, name);
        var before = Encode(parts[0]);
        return new BadText(
            name, [.. before, .. Encode(parts[1])], new ReadError(kind, before.Length, member),
            static bytes => Faces.Read<T>(bytes, out _),
            static bytes => T.TryRead(bytes, out _, out _),
            static bytes =>
            {
                var reader = new Utf8JsonReader(bytes);
                T.TryRead(ref reader, bytes, out _, out _);
            });
    }

    public override string ToString() => Name;

    private static byte[] Encode(string text)
    {
        var bytes = new List<byte>();
        foreach (var part in text.Split('‹'))
        {
            var end = part.IndexOf('›', StringComparison.Ordinal);
            if (end > 0) bytes.AddRange(Convert.FromHexString(part[..end]));
            bytes.AddRange(Encoding.UTF8.GetBytes(part[(end + 1)..]));
        }
        return [.. bytes];
    }
}
